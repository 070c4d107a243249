package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Text of a file: plain text, DOCX, or PDF with a text layer. What a file is shows in its bytes, not in its name.
public final class DispatchText {
    /// In bytes.
    public static final long LARGEST_FILE = 50L << 20;

    /// In characters: some 700 pages. Reading a longer one would take the memory of everyone else.
    public static final int LONGEST_TEXT = 2_000_000;

    private static final int LONGEST_PLAIN_FILE = 4 * LONGEST_TEXT;

    private static final long LARGEST_UNPACKED = 256L << 20;

    /// A Word file becomes a tree of about half a kilobyte for each element.
    private static final int MOST_ELEMENTS = 200_000;

    /// A real DOCX packs its XML ten- to fortyfold; counted from the first megabyte on.
    private static final int HIGHEST_RATIO = 150;

    private final String fileName;
    private final byte[] bytes;

    private DispatchText(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes;
    }

    /// @throws UnreadableFileException if there is no text to be had; its reason says why
    /// @throws IOException if the file cannot be opened at all
    public static String read(Path file) throws IOException, UnreadableFileException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST_FILE) {
            throw new UnreadableFileException(name, Reason.TOO_LARGE);
        }
        return read(Files.readAllBytes(file), name);
    }

    /// @param fileName for messages only
    /// @return the text; of a text file exactly its characters, a byte order mark among them, so that offsets hold
    /// @throws UnreadableFileException if there is no text to be had; its reason says why
    public static String read(byte[] bytes, String fileName) throws UnreadableFileException {
        if (bytes.length > LARGEST_FILE) {
            throw new UnreadableFileException(fileName, Reason.TOO_LARGE);
        }
        String text = new DispatchText(fileName, bytes).read();
        if (text.isBlank() || text.equals("\uFEFF")) {
            throw new UnreadableFileException(fileName, Reason.NO_TEXT);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableFileException(fileName, Reason.TOO_LONG);
        }
        return text;
    }

    private String read() throws UnreadableFileException {
        if (isPdf()) {
            return PdfText.read(bytes, fileName);
        }
        if (startsWith(0x50, 0x4B, 0x03, 0x04)) {
            checkArchive();
            return DocxText.read(bytes, fileName);
        }
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused(DocxText.isEncrypted(bytes) ? Reason.PASSWORD : Reason.WRONG_TYPE);
        }
        return decode();
    }

    private boolean isPdf() {
        int limit = Math.min(bytes.length - 5, 1024);
        for (int i = 0; i <= limit; i++) {
            if (bytes[i] == '%' && bytes[i + 1] == 'P' && bytes[i + 2] == 'D' && bytes[i + 3] == 'F') {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// Unpacks the archive once, into nothing, before anything else looks at it.
    private void checkArchive() throws UnreadableFileException {
        boolean word = false;
        long unpacked = 0;
        int elements = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word |= entry.getName().equals("word/document.xml");
                boolean xml = entry.getName().endsWith(".xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    boolean suspicious = unpacked > (1 << 20) && unpacked / HIGHEST_RATIO > bytes.length;
                    if (suspicious || unpacked > LARGEST_UNPACKED) {
                        throw refused(Reason.ZIP_BOMB);
                    }
                    elements += xml ? elements(buffer, read) : 0;
                    if (elements > MOST_ELEMENTS) {
                        throw refused(Reason.TOO_LONG);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
        if (!word) {
            throw refused(Reason.WRONG_TYPE);
        }
    }

    /// How many elements begin there; one that begins at the very end of the buffer is not worth a second look.
    private static int elements(byte[] xml, int length) {
        int elements = 0;
        for (int i = 0; i < length - 1; i++) {
            elements += xml[i] == '<' && xml[i + 1] != '/' ? 1 : 0;
        }
        return elements;
    }

    private String decode() throws UnreadableFileException {
        if (bytes.length > LONGEST_PLAIN_FILE) {
            throw refused(looksTyped() ? Reason.TOO_LONG : Reason.WRONG_TYPE);
        }
        if (startsWith(0xFF, 0xFE)) {
            return decode(StandardCharsets.UTF_16LE);
        }
        if (startsWith(0xFE, 0xFF)) {
            return decode(StandardCharsets.UTF_16BE);
        }
        if (startsWith('{', '\\', 'r', 't', 'f') || hasZeroByte()) {
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
            boolean binary = !looksTyped();
            throw new UnreadableFileException(fileName, binary ? Reason.WRONG_TYPE : Reason.DAMAGED, e);
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
