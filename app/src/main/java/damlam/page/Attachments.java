package damlam.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What may be attached as evidence: anything that is read, nothing that runs.
public final class Attachments {
    private static final Set<String> RUN = Set.of(
            "exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "js", "jar", "sh", "apk", "app", "lnk",
            "hta", "reg");

    private Attachments() {}

    /// A file as a form sent it.
    ///
    /// @param content its bytes; not to be changed afterwards
    // The record itself is never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Sent(String name, String mediaType, byte[] content) {}

    /// What a form sent as files: a field that was left empty sends none.
    public static List<Sent> sent(@Nullable List<MultipartFile> uploads) throws IOException {
        List<Sent> files = new ArrayList<>();
        for (MultipartFile upload : uploads == null ? List.<MultipartFile>of() : uploads) {
            String name = upload.getOriginalFilename();
            if (!upload.isEmpty() && name != null && !name.isBlank()) {
                String type = upload.getContentType();
                files.add(new Sent(name, type == null ? "application/octet-stream" : type, upload.getBytes()));
            }
        }
        return files;
    }

    /// What a form sent as files for people to read; a program, and a file without a byte, is said at the field.
    public static List<Sent> sent(@Nullable List<MultipartFile> uploads, Typed typed, String field) throws IOException {
        for (MultipartFile upload : uploads == null ? List.<MultipartFile>of() : uploads) {
            String name = upload.getOriginalFilename();
            if (upload.isEmpty() && name != null && !name.isBlank()) {
                typed.wrong(field, typed.words().say("page.file.empty", name));
            }
        }
        List<Sent> files = sent(uploads);
        typed.came(field, files.stream().map(Sent::name).toList());
        for (Sent file : files) {
            if (isProgram(file.name(), file.content())) {
                typed.wrong(field, typed.words().say("page.file.program", file.name()));
            }
        }
        return files;
    }

    /// Whether a file is a program, by its name or by how it begins.
    public static boolean isProgram(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return RUN.contains(ending)
                || begins(content, "MZ")
                || begins(content, "\u007fELF")
                || begins(content, "#!")
                || begins(content, "\u00ca\u00fe\u00ba\u00be");
    }

    private static boolean begins(byte[] content, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        boolean same = content.length >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = content[i] == bytes[i];
        }
        return same;
    }
}
