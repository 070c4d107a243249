package damlam.signatures;

/// A file that is not looked into any further. Why is a code; the words for people live with the pages.
public final class UnfitPdfException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// Larger than [SafePdf#LARGEST_FILE].
        TOO_LARGE,
        /// Whatever its name says.
        NOT_PDF,
        /// It ends in the middle.
        CUT_OFF,
        DAMAGED,
        PASSWORD,
        /// It would run a program when opened: JavaScript, or the start of another file.
        SCRIPT,
        /// It unpacks to so much more than its size that it can only be meant as an attack.
        BOMB
    }

    private final Reason reason;

    UnfitPdfException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnfitPdfException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
