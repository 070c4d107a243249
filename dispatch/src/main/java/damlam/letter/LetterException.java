package damlam.letter;

/// What is wrong with the JSON of a letter: where, and what to write instead.
public final class LetterException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        NOT_JSON,
        MISSING,
        WRONG
    }

    private final Kind kind;
    private final int line;
    private final String path;

    /// @param line in the file, from 1
    /// @param path of the value, as `signer.name`; empty for the whole
    LetterException(Kind kind, int line, String path, String problem) {
        super("line %d: %s".formatted(line, path.isEmpty() ? problem : path + ": " + problem));
        this.kind = kind;
        this.line = line;
        this.path = path;
    }

    public Kind kind() {
        return kind;
    }

    public int line() {
        return line;
    }

    public String path() {
        return path;
    }
}
