package damlam.vault;

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

/// A key in a file that only the server's account may read, made when first needed, and what it encrypts (AES-256-GCM).
public final class SecretKeyFile {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /// To look one up costs far more than what it encrypts here.
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(SecretKeyFile::newCipher);

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private SecretKeyFile(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /// @param of what the key protects, for messages
    /// @param remedy what to do where the file is damaged
    /// @throws UncheckedIOException if the key can be neither read nor made; the message names the file
    public static SecretKeyFile open(Path path, String of, String remedy) {
        Path file = path.toAbsolutePath();
        try {
            byte[] key = readOrMake(file);
            if (key.length != KEY_BYTES) {
                throw new IOException("it has " + key.length + " bytes instead of " + KEY_BYTES + "; " + remedy);
            }
            return new SecretKeyFile(key);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of " + of + ", " + file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] readOrMake(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.getParent());
        try (var made = Files.newByteChannel(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            made.write(ByteBuffer.wrap(fresh));
            return fresh;
        } catch (FileAlreadyExistsException there) {
            return Files.readAllBytes(file);
        }
    }

    /// @param bound what it belongs to: it can be decrypted only for the same
    /// @return never twice alike
    public byte[] encrypt(String bound, byte[] plain) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, bound, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return empty if it was encrypted by another key or for something else, or was changed
    public Optional<byte[]> decrypt(String bound, byte[] encrypted) {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, bound, encrypted)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
            return Optional.of(plain);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String bound, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = CIPHERS.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
