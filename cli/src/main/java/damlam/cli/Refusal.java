package damlam.cli;

/// Why a command cannot be done, in the one line that the user is told.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
