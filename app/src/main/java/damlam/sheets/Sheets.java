package damlam.sheets;

import damlam.sheets.UnreadableFileException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/// Tells by its first bytes what a file is, whatever its name says, and reads its tables.
public final class Sheets {
    public static final int MOST_BYTES = 10_000_000;
    public static final int MOST_ROWS = 100_000;

    private Sheets() {}

    /// @throws UnreadableFileException with what it is instead, and what to do
    public static List<Sheet> read(byte[] file) throws UnreadableFileException {
        if (file.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY, "no bytes");
        }
        if (file.length > MOST_BYTES) {
            throw new UnreadableFileException(Reason.TOO_LARGE, file.length + " bytes");
        }
        if (isWorkbook(file)) {
            return XlsxSheets.read(file);
        }
        // The old Excel format, and also what Excel makes of a new one with a password.
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFileException(Reason.OLD_OR_LOCKED, "OLE2");
        }
        return List.of(CsvSheet.read(text(file)));
    }

    /// Whether it is a zip, as the present format of Excel is.
    public static boolean isWorkbook(byte[] file) {
        return startsWith(file, 'P', 'K', 3, 4);
    }

    private static String text(byte[] file) throws UnreadableFileException {
        if (startsWith(file, 0xFF, 0xFE)) {
            return decode(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return decode(file, 2, StandardCharsets.UTF_16BE);
        }
        for (byte b : file) {
            if (b == 0) {
                throw new UnreadableFileException(Reason.WRONG_TYPE, "a byte 0");
            }
        }
        if (startsWith(file, '%', 'P', 'D', 'F') || startsWith(file, '{', '\\', 'r', 't', 'f')) {
            throw new UnreadableFileException(Reason.WRONG_TYPE, "a document");
        }
        return decode(file, startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static String decode(byte[] file, int from, Charset charset) throws UnreadableFileException {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(Reason.NOT_UNICODE, e);
        }
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// A cell as it is compared and kept: composed, single spaces, nothing invisible.
    static String clean(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replaceAll("[\u200b-\u200d\ufeff\u00ad]", "")
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }
}
