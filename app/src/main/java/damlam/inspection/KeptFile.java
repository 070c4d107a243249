package damlam.inspection;

import damlam.cases.Evidence;
import damlam.vault.Vault;
import java.util.List;
import java.util.Map;

/// A file of a question or an explanation as it is kept: name and content encrypted.
///
/// @param bytes how long it is for whoever reads it
// Files are compared by their hash; the record itself is never compared.
@SuppressWarnings("ArrayRecordComponent")
public record KeptFile(String name, String mediaType, byte[] content, long bytes) {
    public static List<KeptFile> of(List<Evidence> files, Vault vault) {
        return files.stream()
                .map(file -> new KeptFile(
                        vault.encrypt(file.name()),
                        file.mediaType(),
                        vault.encrypt(file.content()),
                        file.content().length))
                .toList();
    }

    /// The hashes of what is kept: that of a file itself would tell whoever has it whose it is. Its name has no part in
    /// them; an encrypted one may end like the path of a folder, and no file is called nothing.
    public static Map<String, Object> hashes(List<KeptFile> files) {
        return Evidence.hashes(files.stream()
                .map(file -> new Evidence("kept", file.mediaType(), file.content()))
                .toList());
    }
}
