package damlam.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The two hashes of a tree (RFC 6962, section 2.1): SHA-256(0x00 ‖ data) of a leaf, SHA-256(0x01 ‖ left ‖
/// right) of a node. The prefixes keep a node from passing for a leaf.
///
/// The methods on arrays allocate nothing. Not for use by several threads at once.
public final class TreeHasher {
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final MessageDigest digest;

    public TreeHasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The hash of one leaf.
    public static Hash leaf(byte[] data) {
        byte[] hash = new byte[Hash.BYTES];
        new TreeHasher().leaf(data, 0, data.length, hash, 0);
        return Hash.of(hash);
    }

    /// The hash of the node over two subtrees.
    public static Hash node(Hash left, Hash right) {
        byte[] pair = new byte[2 * Hash.BYTES];
        left.copyTo(pair, 0);
        right.copyTo(pair, Hash.BYTES);
        byte[] hash = new byte[Hash.BYTES];
        new TreeHasher().node(pair, 0, hash, 0);
        return Hash.of(hash);
    }

    /// Hashes `length` bytes of `data` as a leaf into `to`, 32 bytes.
    public void leaf(byte[] data, int offset, int length, byte[] to, int toOffset) {
        digest.update(LEAF);
        digest.update(data, offset, length);
        finish(to, toOffset);
    }

    /// Hashes the two hashes that lie side by side in `pair`, 64 bytes, into `to`, which may be the same place.
    public void node(byte[] pair, int offset, byte[] to, int toOffset) {
        digest.update(NODE);
        digest.update(pair, offset, 2 * Hash.BYTES);
        finish(to, toOffset);
    }

    /// The root over a row of complete subtrees of equal height, as many as a power of two; the row is
    /// overwritten.
    ///
    /// @param row `count` hashes side by side
    public Hash rootOf(byte[] row, int count) {
        if (Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException("a complete tree has a power of two of leaves, not " + count);
        }
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                node(row, 2 * i * Hash.BYTES, row, i * Hash.BYTES);
            }
        }
        return Hash.of(row, 0, Hash.BYTES);
    }

    private void finish(byte[] to, int offset) {
        try {
            digest.digest(to, offset, Hash.BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("no room for a hash", e);
        }
    }
}
