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

    /// The keys that sign, the newest first.
    ///
    /// @param begun whether anything was published: a new key could not continue it, and must not be taken for
    ///     the record's; else the file is made
    /// @throws damlam.record.RecordFormatException if it is missing or damaged, others may read it, or its
    ///     origin is not the one set
    List<SigningKey> keys(boolean begun) throws IOException {
        if (begun) {
            return existing().keys();
        }
        KeyFile file = origin.isEmpty()
                ? KeyFile.open(keyFile, () -> newName("damlam/"), KeyKind.NOTE)
                : KeyFile.open(keyFile, origin, KeyKind.NOTE);
        return file.keys();
    }

    /// Whether a checkpoint lies in the folder.
    boolean begun() throws IOException {
        return folder().read("checkpoint", 1 << 20).isPresent();
    }

    private KeyFile existing() throws IOException {
        return origin.isEmpty()
                ? KeyFile.existing(keyFile, KeyKind.NOTE)
                : KeyFile.existing(keyFile, origin, KeyKind.NOTE);
    }

    /// What others need to check the record: the public part of the keys that sign, and of those that signed once, for
    /// receipts are kept for long.
    ///
    /// @throws damlam.record.RecordFormatException as [#keys]
    public List<VerifierKey> publicKeys() throws IOException {
        return existing().verifiers();
    }

    /// No two records may have one name, and an office need not think of one.
    public static String newName(String prefix) {
        byte[] random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        return prefix + HexFormat.of().formatHex(random);
    }
}
