package damlam.note;

/// Bytes that are not what they should be: a note, a key, a checkpoint. The message says what was found and
/// what belongs there.
public final class NoteFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    public NoteFormatException(String message) {
        super(message);
    }
}
