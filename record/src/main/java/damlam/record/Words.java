package damlam.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a leaf commits to, facts or prose of one entry, with the salt that keeps their hash from being guessed. They
/// lie beside the
/// leaf and can be erased, salt and all; the leaf stays.
public final class Words {
    /// Bytes of a salt: 128 bits. The length is fixed, else salt and words could be parted at another place and
    /// one commitment would open to two texts.
    public static final int SALT_BYTES = 16;

    private final byte[] salt;
    private final String text;

    /// @param salt 16 bytes, drawn for these words alone
    /// @throws IllegalArgumentException for a salt of any other length
    public Words(byte[] salt, String text) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has %d bytes, not %d".formatted(SALT_BYTES, salt.length));
        }
        this.salt = salt.clone();
        this.text = text;
    }

    public String text() {
        return text;
    }

    public byte[] salt() {
        return salt.clone();
    }

    /// SHA-256(salt ‖ words), in hexadecimal: what the leaf holds.
    public String commitment() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
