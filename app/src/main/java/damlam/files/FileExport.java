package damlam.files;

import damlam.access.CurrentPerson;
import damlam.documents.Documents.Attachment;
import damlam.documents.OriginalFile;
import damlam.files.FileRefusedException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/// A file as one ZIP: its documents in the order of their days, the list of contents, the fields as XML, and a list of
/// SHA-256 that `sha256sum -c` checks. The same file is the same bytes, whoever takes it and when.
@Component
public class FileExport {
    /// The earliest day that a ZIP knows; a moment of the export would make each another.
    private static final long MOMENT = java.time.LocalDate.of(1980, 1, 1)
            .atStartOfDay(java.time.ZoneId.systemDefault())
            .toInstant()
            .toEpochMilli();

    private static final int LONGEST_NAME = 80;

    private final Files files;

    FileExport(Files files) {
        this.files = files;
    }

    /// Asks before anything is written.
    ///
    /// @throws FileRefusedException if something in it may not be seen: half a file is none
    public List<Held> ready(CurrentPerson by, FileId id) {
        List<Held> held = files.contents(by, id);
        if (held.stream().anyMatch(one -> !files.mayRead(by, one))) {
            throw new FileRefusedException(Reason.UNSEEN_INSIDE);
        }
        return held;
    }

    /// Writes the ZIP as it is made, one document in memory at a time.
    ///
    /// @param held as [#ready] gave it
    public void write(WorkFile file, List<Held> held, OutputStream out) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            List<List<String>> paths = new ArrayList<>();
            for (Held one : held) {
                int place = paths.size() + 1;
                List<String> own = new ArrayList<>();
                OriginalFile content = files.content(one);
                own.add("documents/" + name(place, one, content.name()));
                put(zip, own.getLast(), content.bytes(), sums);
                for (Attachment attachment : one.attachments()) {
                    OriginalFile with = files.attachment(one, attachment.no());
                    own.add("documents/" + attached(place, attachment.no(), with.name()));
                    put(zip, own.getLast(), with.bytes(), sums);
                }
                paths.add(own);
            }
            put(zip, "contents.pdf", TablePdf.of(Lists.contents(file, held)), sums);
            put(zip, "file.xml", FileXml.of(file, held, paths), sums);
            put(zip, "SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8), new StringBuilder());
        }
    }

    private static void put(ZipOutputStream zip, String path, byte[] bytes, StringBuilder sums) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(MOMENT);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
        sums.append(sha256(bytes)).append("  ").append(path).append('\n');
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A name that every system takes: its place, the number or the name it came with, letters and digits of ASCII; no
    /// folder, no device, nothing that ends in a dot.
    static String name(int place, Held one, String came) {
        boolean transcript = came.endsWith("-" + Things.TRANSCRIPT + ".pdf")
                && !one.printed().isEmpty();
        String called = transcript ? one.printed() + "-" + Things.TRANSCRIPT : one.printed();
        return "%03d".formatted(place) + safe(called, came);
    }

    /// The same for what came with it: its place among these follows.
    static String attached(int place, int no, String came) {
        return "%03d-%02d".formatted(place, no) + safe("", came);
    }

    /// @param called a name of its own; empty for the one it came with
    private static String safe(String called, String came) {
        int dot = came.lastIndexOf('.') > Math.max(came.lastIndexOf('/'), came.lastIndexOf('\\'))
                ? came.lastIndexOf('.')
                : -1;
        String ending = dot > 0 ? plain(came.substring(dot + 1)).toLowerCase(Locale.ROOT) : "";
        String stem = plain(called.isEmpty() ? (dot > 0 ? came.substring(0, dot) : came) : called);
        String cut = stem.substring(0, Math.min(LONGEST_NAME, stem.length())).replaceAll("-+$", "");
        String end = ending.isEmpty() || ending.length() > 8 ? "" : "." + ending;
        return (cut.isEmpty() ? "" : "-" + cut) + end;
    }

    private static String plain(String name) {
        return damlam.org.Fold.of(name).replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-+|-+$", "");
    }
}
