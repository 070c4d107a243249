package damlam.access;

/// What the first sign-in asks for.
///
/// @param bodyCode the body's sign, as in `SGDĐT`
/// @param login by which the first administrator signs in; their staff number until it is amended
public record Founder(String bodyName, String bodyCode, String name, String login, String password) {
    public Founder {
        bodyName = bodyName.strip();
        bodyCode = bodyCode.strip();
        name = name.strip();
        login = login.strip();
        if (bodyName.isEmpty() || bodyCode.isEmpty() || name.isEmpty() || login.isEmpty()) {
            throw new IllegalArgumentException("every name is needed");
        }
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("the password is too short");
        }
    }
}
