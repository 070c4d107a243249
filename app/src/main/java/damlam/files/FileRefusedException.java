package damlam.files;

/// An act on a file that cannot be done. Nothing was changed.
public final class FileRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Each has its message, `files.refused.<name>`.
    public enum Reason {
        /// Another file has this code.
        CODE_TAKEN,
        /// Only whoever is in charge, the head of the unit or the Office may.
        NOT_YOURS,
        /// Only the Office may.
        NOT_OFFICE,
        FROZEN,
        NOT_OPEN,
        /// The state does not allow it.
        NOT_NOW,
        EMPTY,
        /// Its last day would be before its first.
        ENDS_BEFORE,
        /// A document that came in is not settled.
        OPEN_INSIDE,
        /// Something in it is doubtful, and whoever closes it did not say that they know.
        DOUBTFUL,
        /// With consent, too, it goes to the archive two years after its time.
        KEPT_TOO_LONG,
        /// What is to be put in is not there, or may not be seen.
        NOTHING_SEEN,
        NOBODY_THERE,
        /// Something in it may not be seen by the reader.
        UNSEEN_INSIDE
    }

    private final Reason reason;

    FileRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
