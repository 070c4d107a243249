package damlam.access;

/// Somebody else signs in by this name.
public final class LoginTakenException extends RuntimeException {
    public LoginTakenException(String login, Throwable cause) {
        super("login taken: " + login, cause);
    }
}
