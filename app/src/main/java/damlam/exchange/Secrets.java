package damlam.exchange;

import damlam.vault.SecretKeyFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps the partners' secrets out of the database: they stand there encrypted, each bound to its partner, by a key in
/// the data folder.
@Component
class Secrets {
    private final SecretKeyFile key;

    /// @throws UncheckedIOException if the key can be neither read nor made; the message names the file
    Secrets(@Value("${damlam.exchange.key}") String file) {
        this.key = SecretKeyFile.open(
                Path.of(file),
                "the partners' secrets",
                "bring it back from the backup, or remove it and type the partners' secrets again");
    }

    byte[] seal(long partner, String secret) {
        return key.encrypt(bound(partner), secret.getBytes(StandardCharsets.UTF_8));
    }

    /// @return empty if it was sealed by another key or for another partner, or was changed
    Optional<String> open(long partner, byte[] sealed) {
        return key.decrypt(bound(partner), sealed).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    private static String bound(long partner) {
        return "partner:" + partner;
    }
}
