package damlam.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// What may be attached as evidence: anything that is read, nothing that runs.
public final class Attachments {
    private static final Set<String> RUN = Set.of(
            "exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "js", "jar", "sh", "apk", "app", "lnk",
            "hta", "reg");

    private Attachments() {}

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
