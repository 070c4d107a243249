package damlam.eventlog;

/// What a REPLY says. Codes are stored in columns and files: new ones go at the end.
public enum Stance {
    /// An answer without an opinion.
    NONE,
    AGREE,
    DISAGREE,
    PROPOSE;

    private static final Stance[] BY_CODE = values();

    /// The number that stands for this stance in columns and files.
    @SuppressWarnings("EnumOrdinal") // pinned by a test
    public byte code() {
        return (byte) ordinal();
    }

    /// @throws IndexOutOfBoundsException if no stance has that code
    public static Stance of(int code) {
        return BY_CODE[code];
    }
}
