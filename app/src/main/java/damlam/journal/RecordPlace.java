package damlam.journal;

import damlam.note.KeyKind;
import damlam.note.SigningKey;
import damlam.note.VerifierKey;
import damlam.record.Folder;
import damlam.record.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the record of the journal lies, and under which name and keys it is signed.
@Component
public class RecordPlace {
    private static final int NAME_BYTES = 8;

    private final Path folder;
    private final Path keyFile;
    private final String origin;

    RecordPlace(
            @Value("${damlam.record.folder}") String folder,
            @Value("${damlam.record.key}") String keyFile,
            @Value("${damlam.record.origin:}") String origin) {
        this.folder = Path.of(folder);
        this.keyFile = Path.of(keyFile);
        this.origin = origin.strip();
    }

    /// The files of the record: any web server may publish them as they are.
    public Folder folder() {
        return Folder.at(folder);
    }

    /// The keys that sign, the newest first. The file is made at the first start.
    ///
    /// @throws damlam.record.RecordFormatException if it is damaged, others may read it, or it is of another origin
    ///     than the one set
    List<SigningKey> keys() throws IOException {
        KeyFile file = origin.isEmpty()
                ? KeyFile.open(keyFile, () -> newName("damlam/"), KeyKind.NOTE)
                : KeyFile.open(keyFile, origin, KeyKind.NOTE);
        return file.keys();
    }

    /// What others need to check the record: the public part of [#keys()].
    public List<VerifierKey> publicKeys() throws IOException {
        return keys().stream().map(SigningKey::verifier).toList();
    }

    /// No two records may have one name, and an office need not think of one.
    public static String newName(String prefix) {
        byte[] random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        return prefix + HexFormat.of().formatHex(random);
    }
}
