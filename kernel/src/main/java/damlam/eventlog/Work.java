package damlam.eventlog;

/// What an event did to the work itself, as far as its log can tell. Codes are stored in columns and files: new
/// ones go at the end.
public enum Work {
    /// Nothing: it only moved, queued or assigned the case.
    NONE,
    /// Real work.
    WORKED,
    /// Real work that brought a result.
    COMPLETED;

    private static final Work[] BY_CODE = values();

    /// The number that stands for this in columns and files.
    @SuppressWarnings("EnumOrdinal") // pinned by a test
    public byte code() {
        return (byte) ordinal();
    }

    /// @throws IndexOutOfBoundsException if nothing has that code
    public static Work of(int code) {
        return BY_CODE[code];
    }
}
