package damlam.logfile;

/// A stretch of a CSV file that begins where a row begins and ends where one ends, with a line feed at its end
/// whether the file has one or not.
final class CsvBlock {
    private final byte[] bytes;
    private final int from;
    private final int end;

    /// @param end where the block ends, exclusive
    CsvBlock(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.from = from;
        this.end = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int end() {
        return end;
    }
}
