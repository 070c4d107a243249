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
        /// Of no type that is read, whatever its name says.
        WRONG_TYPE,
        /// Its name promises one type, its bytes are of another.
        OTHER_TYPE,
        PASSWORD,
        /// Unpacks to so much more than its size that it can only be meant as an attack.
        ZIP_BOMB,
        /// An empty file, or a scan on which no letters can be seen.
        NO_TEXT,
        /// A scan, and the program that sees letters on it, or its Vietnamese data, is not installed.
        OCR_MISSING,
        /// It carries a program that would run when it is opened in Word.
        MACRO,
        /// It would fetch a template, picture or object from elsewhere.
        EXTERNAL_LINK,
        /// A PDF that would run a script or start a program.
        SCRIPT,
        /// A name inside it leads out of the folder it would be unpacked to.
        UNSAFE_NAME,
        /// Reading it did not end within the time that the longest documents take.
        TOO_SLOW,
        /// Damaged, or text in an encoding that is none of the known ones.
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
