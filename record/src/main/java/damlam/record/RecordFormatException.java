package damlam.record;

import java.io.IOException;

/// A file of the record, a proof or a receipt that is missing or not what it should be. The message names the file
/// where there is one, and what was found.
public final class RecordFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public RecordFormatException(String message) {
        super(message);
    }
}
