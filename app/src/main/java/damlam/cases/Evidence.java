package damlam.cases;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A file that shows what was done. Its hash stands in the move's leaf.
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

    /// A file as it is listed, without its content.
    public record Listed(int no, String name, String mediaType, long bytes, String sha256) {}
}
