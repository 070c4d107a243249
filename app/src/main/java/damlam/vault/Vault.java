package damlam.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Encrypts what is said in personnel cases, before it enters a row or the journal: the same text goes into both,
/// so the check of the record can compare them, and whoever reads the database or its backups reads none of it.
@Component
public class Vault {
    private static final String PREFIX = "vault1:";
    private static final String BOUND = "personnel";

    private final SecretKeyFile key;

    Vault(@Value("${damlam.personnel.key}") String file) {
        this.key = SecretKeyFile.open(
                Path.of(file),
                "personnel cases",
                "bring it back from the backup: without it nobody reads what was said in them");
    }

    /// @return ASCII, about 4/3 as long, never twice alike; empty words stay empty
    public String encrypt(String words) {
        if (words.isEmpty()) {
            return words;
        }
        byte[] encrypted = key.encrypt(BOUND, words.getBytes(StandardCharsets.UTF_8));
        return PREFIX + Base64.getEncoder().encodeToString(encrypted);
    }

    /// A file's bytes, never twice alike.
    public byte[] encrypt(byte[] content) {
        return key.encrypt(BOUND, content);
    }

    /// @throws LockedWordsException if the key is another one than they were encrypted with
    public byte[] decrypt(byte[] kept) {
        return key.decrypt(BOUND, kept).orElseThrow(LockedWordsException::new);
    }

    /// What was encrypted; other words, as the marker of erased ones, as they are.
    ///
    /// @throws LockedWordsException if the key is another one than they were encrypted with
    public String decrypt(String kept) {
        if (!isEncrypted(kept)) {
            return kept;
        }
        byte[] encrypted = decode(kept.substring(PREFIX.length()));
        return key.decrypt(BOUND, encrypted)
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElseThrow(LockedWordsException::new);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new LockedWordsException(e);
        }
    }

    /// Whether these are words that only this key's holder reads.
    public static boolean isEncrypted(@Nullable String kept) {
        return kept != null && kept.startsWith(PREFIX);
    }
}
