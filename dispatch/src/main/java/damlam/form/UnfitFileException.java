package damlam.form;

/// A file whose layout cannot be measured.
public final class UnfitFileException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// Only a Word document of the form that has been in use since 2007 has a layout to measure.
        NOT_DOCX,
        /// The Party's documents have a layout of their own, which Nghị định 30/2020 says nothing about.
        OF_THE_PARTY
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
