package damlam.form;

/// Not a Word document of the form that has been in use since 2007, the only one whose layout can be measured.
public final class UnfitFileException extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitFileException(String detail) {
        super(detail);
    }
}
