package damlam.record;

import java.io.IOException;

/// A file of the record, a proof or a receipt that is missing or not what it should be. The message names the
/// file where there is one, and what was found.
public final class RecordFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean missing;

    public RecordFormatException(String message) {
        this(message, false);
    }

    private RecordFormatException(String message, boolean missing) {
        super(message);
        this.missing = missing;
    }

    static RecordFormatException missing(String path) {
        return new RecordFormatException(path + " is missing", true);
    }

    /// Whether the file is not there at all.
    boolean isMissing() {
        return missing;
    }
}
