package damlam.letter;

/// What is wrong with the JSON of a letter: where, and what to write instead.
public final class LetterException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param line in the file, from 1
    /// @param problem begins with the path of the value: `signer.name: …`
    LetterException(int line, String problem) {
        super("line %d: %s".formatted(line, problem));
    }
}
