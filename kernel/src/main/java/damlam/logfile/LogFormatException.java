package damlam.logfile;

/// A log or profile that cannot be used; the message is one line that names the file, the line where there is
/// one, and what to do.
public final class LogFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LogFormatException(String message) {
        super(message);
    }

    LogFormatException(String file, long line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }
}
