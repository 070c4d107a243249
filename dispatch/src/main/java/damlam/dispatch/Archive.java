package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A DOCX or ODT as an archive: unpacked once, into nothing, before anything else looks at it.
final class Archive {
    private static final long LARGEST_UNPACKED = 256L << 20;

    /// A Word file becomes a tree of about half a kilobyte for each element.
    private static final int MOST_ELEMENTS = 200_000;

    private static final int MOST_ENTRIES = 5_000;

    /// A real DOCX packs its XML ten- to fortyfold; counted from the first megabyte on.
    private static final int HIGHEST_RATIO = 150;

    private static final int LONGEST_KEPT = 1 << 20;

    private static final Pattern UNSAFE_NAME =
            Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*");
    private static final Pattern MACRO_NAME = Pattern.compile(
            "(?i).*vbaproject\\.bin|.*vbadata\\.xml|(?:basic/(?!.*script-l[bc]\\.xml).*\\.xml|scripts/.+)");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

    private final byte[] bytes;
    private final String fileName;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;
    private int elements;

    private Archive(byte[] bytes, String fileName) {
        this.bytes = bytes;
        this.fileName = fileName;
    }

    /// @param main the entry that the type cannot be without
    /// @throws UnreadableFileException if it is no such file, or one that may harm whoever opens it
    static void check(byte[] bytes, String fileName, String main) throws UnreadableFileException {
        new Archive(bytes, fileName).check(main);
    }

    private void check(String main) throws UnreadableFileException {
        boolean found = false;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                refuseIf(UNSAFE_NAME.matcher(name).matches(), Reason.UNSAFE_NAME);
                refuseIf(MACRO_NAME.matcher(name).matches(), Reason.MACRO);
                refuseIf(++entries > MOST_ENTRIES, Reason.ZIP_BOMB);
                found |= name.equals(main);
                read(zip, name.toLowerCase(Locale.ROOT));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
        refuseIf(!found, Reason.WRONG_TYPE);
    }

    private void read(ZipInputStream zip, String name) throws IOException, UnreadableFileException {
        boolean relations = name.endsWith(".rels");
        boolean kept = relations || name.equals("[content_types].xml");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            boolean suspicious = unpacked > (1 << 20) && unpacked / HIGHEST_RATIO > bytes.length;
            refuseIf(suspicious || unpacked > LARGEST_UNPACKED, Reason.ZIP_BOMB);
            elements += name.endsWith(".xml") ? elements(buffer, read) : 0;
            refuseIf(elements > MOST_ELEMENTS, Reason.TOO_LONG);
            if (kept) {
                text.write(buffer, 0, read);
                refuseIf(text.size() > LONGEST_KEPT, Reason.TOO_LONG);
            }
        }
        String said = kept ? text.toString(StandardCharsets.UTF_8) : "";
        refuseIf(relations && fetches(said), Reason.EXTERNAL_LINK);
        refuseIf(said.contains("macroEnabled"), Reason.MACRO);
    }

    /// Whether opening the document would fetch something: a template, a picture, an object. A link that a reader may
    /// follow is text here.
    private static boolean fetches(String relations) {
        Matcher relation = RELATION.matcher(relations);
        while (relation.find()) {
            String tag = relation.group();
            if (tag.matches("(?is).*targetmode\\s*=\\s*[\"']external[\"'].*")
                    && !tag.matches("(?is).*/hyperlink[\"'].*")) {
                return true;
            }
        }
        return false;
    }

    /// How many elements begin there; one that begins at the very end of the buffer is not worth a second look.
    private static int elements(byte[] xml, int length) {
        int elements = 0;
        for (int i = 0; i < length - 1; i++) {
            elements += xml[i] == '<' && xml[i + 1] != '/' ? 1 : 0;
        }
        return elements;
    }

    private void refuseIf(boolean so, Reason reason) throws UnreadableFileException {
        if (so) {
            throw new UnreadableFileException(fileName, reason);
        }
    }
}
