package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Text of a file of any [FileType]. What a file is shows in its bytes; a name that says otherwise
/// is refused, because who sends such a file has something to hide or has made a mistake.
public final class DispatchText {
    /// In bytes.
    public static final long LARGEST_FILE = 50L << 20;

    /// In characters: some 700 pages. Reading a longer one would take the memory of everyone else.
    public static final int LONGEST_TEXT = 2_000_000;

    private static final int LONGEST_PLAIN_FILE = 4 * LONGEST_TEXT;

    /// An old DOC is held in memory several times over while it is read.
    private static final int LARGEST_DOC = 20 << 20;

    /// For a document with text in it; seeing the letters of a scan takes seconds for each page.
    private static final Duration LONGEST_READING = Duration.ofSeconds(60);

    private static final Duration LONGEST_SEEING = Duration.ofMinutes(3);

    private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};

    private final String fileName;
    private final byte[] bytes;
    private final Progress progress;

    /// Told after each page of a document that has pages.
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (page, of) -> {};

        void at(int page, int of);
    }

    private DispatchText(String fileName, byte[] bytes, Progress progress) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.progress = progress;
    }

    /// @throws UnreadableFileException if there is no text to be had; its reason says why
    /// @throws IOException if the file cannot be opened at all
    public static String read(Path file) throws IOException, UnreadableFileException {
        return open(file, Progress.NONE).text();
    }

    /// As [#open(byte[], String, Progress)], from a file.
    ///
    /// @throws IOException if the file cannot be opened at all
    public static FileText open(Path file, Progress progress) throws IOException, UnreadableFileException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST_FILE) {
            throw new UnreadableFileException(name, Reason.TOO_LARGE);
        }
        return open(Files.readAllBytes(file), name, progress);
    }

    /// @return the text alone, see [#open(byte[], String, Progress)]
    /// @throws UnreadableFileException if there is no text to be had; its reason says why
    public static String read(byte[] bytes, String fileName) throws UnreadableFileException {
        return open(bytes, fileName, Progress.NONE).text();
    }

    /// @param fileName for messages, and to see whether it contradicts the bytes
    /// @return the text; of a text file in Unicode exactly its characters, a byte order mark among them, so that
    /// offsets hold
    /// @throws UnreadableFileException if there is no text to be had; its reason says why
    public static FileText open(byte[] bytes, String fileName, Progress progress) throws UnreadableFileException {
        if (bytes.length > LARGEST_FILE) {
            throw new UnreadableFileException(fileName, Reason.TOO_LARGE);
        }
        FileType type = FileType.of(bytes);
        Optional<FileType> promised = FileType.ofName(fileName);
        boolean plain = type == FileType.EMAIL && promised.equals(Optional.of(FileType.TEXT));
        if (promised.isPresent() && promised.get() != type && !plain && bytes.length > 0) {
            boolean locked = type == FileType.DOC && DocText.isEncrypted(bytes); // as every locked DOCX is
            throw new UnreadableFileException(fileName, locked ? Reason.PASSWORD : Reason.OTHER_TYPE);
        }
        DispatchText reader = new DispatchText(fileName, bytes, progress);
        boolean seen = type == FileType.PDF || type == FileType.PICTURE || type == FileType.EMAIL;
        FileText read = TimeLimit.within(
                seen ? LONGEST_SEEING : LONGEST_READING, fileName, () -> reader.read(plain ? FileType.TEXT : type));
        if (read.text().isBlank() || read.text().equals("\uFEFF")) {
            throw new UnreadableFileException(fileName, Reason.NO_TEXT);
        }
        if (read.text().length() > LONGEST_TEXT) {
            throw new UnreadableFileException(fileName, Reason.TOO_LONG);
        }
        return read;
    }

    /// The files that came attached to an e-mail, in order, under the names that [FileText] gives.
    ///
    /// @throws UnreadableFileException if the message cannot be taken apart
    public static List<Attached> attached(byte[] bytes, String fileName) throws UnreadableFileException {
        return TimeLimit.within(LONGEST_READING, fileName, () -> MailText.attached(bytes, fileName));
    }

    /// Who wrote an e-mail, when, and about what; empty of a file that is none.
    public static Optional<MailHead> mailHead(byte[] bytes, String fileName) {
        if (!isMail(bytes, fileName)) {
            return Optional.empty();
        }
        try {
            return Optional.of(TimeLimit.within(LONGEST_READING, fileName, () -> MailText.head(bytes, fileName)));
        } catch (UnreadableFileException e) {
            return Optional.empty();
        }
    }

    /// An e-mail as its own words, even where a document is attached; any other file as [#open(byte[], String,
    /// Progress)].
    ///
    /// @throws UnreadableFileException if there is no text to be had; its reason says why
    public static FileText openItself(byte[] bytes, String fileName, Progress progress) throws UnreadableFileException {
        if (bytes.length > LARGEST_FILE || !isMail(bytes, fileName)) {
            return open(bytes, fileName, progress);
        }
        FileText words = TimeLimit.within(LONGEST_READING, fileName, () -> MailText.words(bytes, fileName));
        if (words.text().isBlank()) {
            throw new UnreadableFileException(fileName, Reason.NO_TEXT);
        }
        if (words.text().length() > LONGEST_TEXT) {
            throw new UnreadableFileException(fileName, Reason.TOO_LONG);
        }
        return words;
    }

    /// Whether a file is read as an e-mail.
    public static boolean isMail(byte[] bytes, String fileName) {
        return FileType.of(bytes) == FileType.EMAIL
                && !FileType.ofName(fileName).equals(Optional.of(FileType.TEXT));
    }

    /// Whether the name of an attachment is that of a document, and not of another e-mail or something
    /// that is not read.
    public static boolean reads(String fileName) {
        return FileType.ofName(fileName).filter(type -> type != FileType.EMAIL).isPresent();
    }

    private FileText read(FileType type) throws UnreadableFileException {
        return switch (type) {
            case PDF -> PdfText.read(bytes, fileName, progress);
            case EMAIL -> MailText.read(bytes, fileName, progress);
            case PICTURE -> new FileText(type, PictureFile.read(bytes, fileName, progress), true, null, List.of());
            case DOCX, ODT, DOC, TEXT -> new FileText(type, Encodings.mend(typed(type)), false, null, List.of());
        };
    }

    private String typed(FileType type) throws UnreadableFileException {
        return switch (type) {
            case DOCX -> {
                Archive.check(bytes, fileName, "word/document.xml");
                yield DocxText.read(bytes, fileName);
            }
            case ODT -> {
                Archive.check(bytes, fileName, "content.xml");
                yield OdtText.read(bytes, fileName);
            }
            case DOC -> {
                if (bytes.length > LARGEST_DOC) {
                    throw refused(Reason.TOO_LARGE);
                }
                yield DocText.read(bytes, fileName);
            }
            case TEXT, PDF, PICTURE, EMAIL -> decode();
        };
    }

    private String decode() throws UnreadableFileException {
        if (bytes.length > LONGEST_PLAIN_FILE) {
            throw refused(looksTyped() ? Reason.TOO_LONG : Reason.WRONG_TYPE);
        }
        if (FileType.startsWith(bytes, (byte) 0xFF, (byte) 0xFE)) {
            return decode(StandardCharsets.UTF_16LE);
        }
        if (FileType.startsWith(bytes, (byte) 0xFE, (byte) 0xFF)) {
            return decode(StandardCharsets.UTF_16BE);
        }
        if (FileType.startsWith(bytes, RTF) || hasZeroByte()) {
            throw refused(Reason.WRONG_TYPE);
        }
        return decode(StandardCharsets.UTF_8);
    }

    private boolean hasZeroByte() {
        for (int i = 0; i < Math.min(bytes.length, 1 << 16); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private String decode(Charset charset) throws UnreadableFileException {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            if (!looksTyped()) {
                throw new UnreadableFileException(fileName, Reason.WRONG_TYPE, e);
            }
            Optional<String> old = charset.equals(StandardCharsets.UTF_8) ? Encodings.decode(bytes) : Optional.empty();
            if (old.isEmpty()) {
                throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
            }
            return old.get();
        }
    }

    /// Text in an old encoding has lines and hardly any control characters; pictures and programs do.
    private boolean looksTyped() {
        int controls = 0;
        int length = Math.min(bytes.length, 4096);
        for (int i = 0; i < length; i++) {
            boolean space = bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t' || bytes[i] == '\f';
            controls += bytes[i] >= 0 && bytes[i] < ' ' && !space ? 1 : 0;
        }
        return controls * 100 < length;
    }

    private UnreadableFileException refused(Reason reason) {
        return new UnreadableFileException(fileName, reason);
    }
}
