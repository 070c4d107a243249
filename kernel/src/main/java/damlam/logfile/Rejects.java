package damlam.logfile;

/// What becomes of the rows that could not be used. Called in the order of the file, by one thread.
public interface Rejects {
    /// Characters of a row: its line says little where a log has only one.
    int SHOWN = 200;

    void reject(Reject reject);

    /// Ends the reading at the first of them.
    static Rejects strict() {
        return reject -> {
            String row = reject.text().length() <= SHOWN
                    ? reject.text()
                    : reject.text().substring(0, SHOWN) + "…";
            throw new LogFormatException(
                    reject.file(),
                    reject.line(),
                    "%s; correct the row, or use --lenient to set such rows aside: %s".formatted(reject.reason(), row));
        };
    }
}
