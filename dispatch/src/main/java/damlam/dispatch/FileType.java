package damlam.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file is. Its bytes decide; its name can only contradict them.
public enum FileType {
    TEXT,
    DOCX,
    /// Word 97 to 2003, and the two versions before.
    DOC,
    ODT,
    PDF,
    /// A message as mail programs save it (RFC 5322).
    EMAIL,
    /// A photograph or scan: JPEG, PNG or TIFF.
    PICTURE;

    private static final Map<String, FileType> BY_ENDING = Map.ofEntries(
            Map.entry("txt", TEXT),
            Map.entry("docx", DOCX),
            Map.entry("doc", DOC),
            Map.entry("odt", ODT),
            Map.entry("pdf", PDF),
            Map.entry("eml", EMAIL),
            Map.entry("jpg", PICTURE),
            Map.entry("jpeg", PICTURE),
            Map.entry("png", PICTURE),
            Map.entry("tif", PICTURE),
            Map.entry("tiff", PICTURE));

    private static final byte[][] PICTURES = {
        {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
        {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'},
        {'I', 'I', 42, 0},
        {'M', 'M', 0, 42}
    };
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /// The first entry of an ODT is its type, not packed (OpenDocument 1.3, part 2, 3.3).
    private static final String ODT_MARK = "mimetypeapplication/vnd.oasis.opendocument.text";

    private static final int PDF_HEADER_WITHIN = 1024;
    private static final Pattern MAIL_FIELD = Pattern.compile(
            "(?:Return-Path|Received|Delivered-To|From|To|Cc|Subject|Date|Message-ID|MIME-Version|Reply-To|X-[A-Za-z-]{1,40}|Content-Type"
                    + "|DKIM-Signature|Authentication-Results|ARC-[A-Za-z-]{1,40}):.{0,4000}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_HEADER = Pattern.compile("(?im)^(?:mime-version|from|message-id):");

    /// The type that the ending of a name promises, if it is one we read.
    static Optional<FileType> ofName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot < 0 ? Optional.empty() : Optional.ofNullable(BY_ENDING.get(ending));
    }

    /// A ZIP archive that is no ODT is taken for a DOCX and an OLE2 file for a DOC: their readers look inside.
    static FileType of(byte[] bytes) {
        if (startsWith(bytes, ZIP)) {
            return latin(bytes, 30, ODT_MARK.length()).equals(ODT_MARK) ? ODT : DOCX;
        }
        if (startsWith(bytes, OLE2)) {
            return DOC;
        }
        for (byte[] magic : PICTURES) {
            if (startsWith(bytes, magic)) {
                return PICTURE;
            }
        }
        if (latin(bytes, 0, PDF_HEADER_WITHIN).contains("%PDF")) {
            return PDF;
        }
        return isMail(bytes) ? EMAIL : TEXT;
    }

    private static boolean isMail(byte[] bytes) {
        String top = latin(bytes, 0, 16_384);
        String first = top.lines().findFirst().orElse("");
        int end = top.indexOf("\n\n");
        int endCrlf = top.indexOf("\r\n\r\n");
        int header = Math.max(end, endCrlf) < 0 ? top.length() : Math.max(end, endCrlf);
        return MAIL_FIELD.matcher(first).matches()
                && MAIL_HEADER.matcher(top.substring(0, header)).find();
    }

    static boolean startsWith(byte[] bytes, byte... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String latin(byte[] bytes, int from, int length) {
        int end = Math.min(bytes.length, from + length);
        return from >= end ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
