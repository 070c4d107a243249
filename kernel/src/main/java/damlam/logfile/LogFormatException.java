package damlam.logfile;

/// A log or profile that cannot be used; the message is one line that names the file, the line where there is
/// one, and what to do.
public final class LogFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 2_000;

    public LogFormatException(String message) {
        super(oneLine(message));
    }

    LogFormatException(String file, long line, String problem) {
        this("%s:%d: %s".formatted(file, line, problem));
    }

    /// What is quoted from a log may have line breaks of its own, and be of any length.
    private static String oneLine(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
