package damlam.merkle;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A SHA-256 hash: of a leaf, of a node, or of a whole tree (its root). Compared by its bytes.
public final class Hash {
    /// Bytes of a hash.
    public static final int BYTES = 32;

    /// The root of a tree without leaves: SHA-256 of nothing (RFC 6962, section 2.1).
    public static final Hash EMPTY_TREE =
            new Hash(HexFormat.of().parseHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes 32 of them; copied
    /// @throws IllegalArgumentException for any other number of bytes
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /// A hash that stands within a longer array.
    ///
    /// @throws IllegalArgumentException if `length` is not 32
    public static Hash of(byte[] bytes, int offset, int length) {
        if (length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + BYTES));
    }

    /// The hash a line of base64 spells; empty where it is not base64 of 32 bytes, in the one standard
    /// spelling.
    public static Optional<Hash> fromBase64(String line) {
        return StrictBase64.decode(line).filter(bytes -> bytes.length == BYTES).map(Hash::new);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] to, int offset) {
        System.arraycopy(bytes, 0, to, offset, BYTES);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// In hexadecimal.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
