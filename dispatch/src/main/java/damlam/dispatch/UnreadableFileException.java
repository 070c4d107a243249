package damlam.dispatch;

/// A file whose text cannot be had. Why is a code; the words for people live with the pages and the command line.
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why a file was refused.
    public enum Reason {
        /// Larger than [DispatchText#LARGEST_FILE], as a file or unpacked.
        TOO_LARGE,
        /// Longer than [DispatchText#LONGEST_TEXT], or of more parts than a document of that length has.
        TOO_LONG,
        /// Neither text nor DOCX nor PDF, whatever its name says.
        WRONG_TYPE,
        PASSWORD,
        /// Unpacks to so much more than its size that it can only be meant as an attack.
        ZIP_BOMB,
        /// A scan or an empty file: there are no characters in it.
        NO_TEXT,
        /// Damaged, or text in an encoding that is not Unicode.
        DAMAGED
    }

    private final String fileName;
    private final Reason reason;

    UnreadableFileException(String fileName, Reason reason, Throwable... causes) {
        super("%s: %s".formatted(fileName, reason), causes.length == 0 ? null : causes[0]);
        this.fileName = fileName;
        this.reason = reason;
    }

    public String fileName() {
        return fileName;
    }

    public Reason reason() {
        return reason;
    }
}
