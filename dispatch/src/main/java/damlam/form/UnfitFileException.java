package damlam.form;

/// A file whose form is not looked at. Why is a code; the words for people live with the command line.
public final class UnfitFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// Not a Word document of the form that has been in use since 2007.
        NOT_DOCX,
        /// Carries a program.
        MACRO,
        /// Fetches a template, a picture or another part from elsewhere when it is opened.
        EXTERNAL_PART
    }

    private final Reason reason;

    UnfitFileException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
