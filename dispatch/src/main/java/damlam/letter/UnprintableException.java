package damlam.letter;

/// A letter for which the font that is put into PDFs has no shape. A DOCX can carry it, a PDF cannot.
public final class UnprintableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    UnprintableException(int codePoint) {
        super("Liberation Serif has no %s (U+%04X)".formatted(Character.toString(codePoint), codePoint));
        this.codePoint = codePoint;
    }

    public int codePoint() {
        return codePoint;
    }
}
