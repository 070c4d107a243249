package damlam.roster;

/// A file of which nothing can be used.
public final class UnreadableFileException extends Exception {
    /// Why; each has its words, and what to do, at `roster.unreadable.<name>`.
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        WRONG_TYPE,
        OLD_OR_LOCKED,
        DAMAGED,
        NOT_UNICODE,
        NO_TABLE
    }

    private final Reason reason;

    UnreadableFileException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    UnreadableFileException(Reason reason, Exception cause) {
        super(reason + ": " + cause.getMessage(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
