package damlam.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps the partners' secrets out of the database: they stand there encrypted (AES-256-GCM), each
/// bound to its partner, by a key in a file that only the server's account may read. The file is
/// made at the first start.
@Component
class Secrets {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /// @throws UncheckedIOException if the key can be neither read nor made; the message names the
    ///     file
    Secrets(@Value("${damlam.exchange.key}") String file) {
        this.key = new SecretKeySpec(key(Path.of(file).toAbsolutePath()), "AES");
    }

    private byte[] key(Path file) {
        try {
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            Files.createDirectories(file.getParent());
            try (var made = Files.newByteChannel(
                    file,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                made.write(ByteBuffer.wrap(fresh));
            } catch (FileAlreadyExistsException there) {
                fresh = Files.readAllBytes(file);
            }
            if (fresh.length != KEY_BYTES) {
                throw new IOException("it has " + fresh.length + " bytes instead of " + KEY_BYTES
                        + "; bring it back from the backup, or remove it and type the partners' secrets again");
            }
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the partners' secrets, " + file + ": " + e.getMessage(), e);
        }
    }

    byte[] seal(long partner, String secret) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, partner, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return empty if it was sealed by another key or for another partner, or was changed
    Optional<String> open(long partner, byte[] sealed) {
        try {
            byte[] secret = cipher(Cipher.DECRYPT_MODE, partner, sealed)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, long partner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(("partner:" + partner).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
