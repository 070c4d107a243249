package damlam.sheets;

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
        NO_TABLE,
        /// Heads were found, but none for the code; the detail is their line.
        NO_CODE,
        /// Heads were found, but none for the name; the detail is their line.
        NO_NAME
    }

    private final Reason reason;
    private final String detail;

    public UnreadableFileException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    UnreadableFileException(Reason reason, Exception cause) {
        super(reason + ": " + cause.getMessage(), cause);
        this.reason = reason;
        this.detail = "";
    }

    public Reason reason() {
        return reason;
    }

    /// What fills the place in the words: a line, where the reason is about one.
    public String detail() {
        return detail;
    }
}
