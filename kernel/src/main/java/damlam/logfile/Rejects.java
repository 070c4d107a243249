package damlam.logfile;

/// What becomes of the rows that could not be used. Called in the order of the file, by one thread.
public interface Rejects {
    void reject(Reject reject);

    /// Ends the reading at the first of them.
    static Rejects strict() {
        return reject -> {
            throw new LogFormatException(
                    reject.file(),
                    reject.line(),
                    reject.reason() + "; correct the row, or use --lenient to set such rows aside");
        };
    }
}
