package damlam.cases;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A file that shows what was done. Its hash stands in the act it belongs to.
///
/// @param content the file's bytes; not to be changed afterwards
// Files are compared by their hash; the record itself is never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Evidence(String name, String mediaType, byte[] content) {
    public Evidence {
        // A browser may send a whole path, and a name is shown and sent back in a header.
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        if (name.isEmpty() || content.length == 0) {
            throw new IllegalArgumentException(
                    "evidence has a name and content, was '%s', %d bytes".formatted(name, content.length));
        }
    }

    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The hashes of files by their numbers, from 1, as an act names them.
    public static Map<String, Object> hashes(List<Evidence> files) {
        Map<String, Object> hashes = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            hashes.put(
                    String.valueOf(i + 1), HexFormat.of().formatHex(files.get(i).sha256()));
        }
        return hashes;
    }

    /// A file as it is listed, without its content.
    public record Listed(int no, String name, String mediaType, long bytes, String sha256) {}
}
