package damlam.inspection;

import damlam.cases.Evidence;
import damlam.vault.Vault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A file of an explanation as it is kept: name and content encrypted.
///
/// @param bytes how long it is for whoever reads it
// Files are compared by their hash; the record itself is never compared.
@SuppressWarnings("ArrayRecordComponent")
record KeptFile(String name, String mediaType, byte[] content, long bytes) {
    static List<KeptFile> of(List<Evidence> files, Vault vault) {
        return files.stream()
                .map(file -> new KeptFile(
                        vault.encrypt(file.name()),
                        file.mediaType(),
                        vault.encrypt(file.content()),
                        file.content().length))
                .toList();
    }

    /// By their numbers, from 1, as an act names them: of what is kept, for the hash of a file itself would tell
    /// whoever
    /// has it whose it is.
    static Map<String, Object> hashes(List<KeptFile> files) {
        Map<String, Object> hashes = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            hashes.put(
                    String.valueOf(i + 1),
                    HexFormat.of().formatHex(sha256(files.get(i).content())));
        }
        return hashes;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
