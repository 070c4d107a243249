package damlam.merkle;

/// A tree that grows at its right edge and remembers only what its root needs: one hash for each complete
/// subtree it is made of, at most 63, whatever its size.
public final class CompactRange {
    private static final int HEIGHTS = 63;

    private final TreeHasher hasher = new TreeHasher();
    /// The hash of the subtree of height `h` lies at `h · 32`, and counts if bit `h` of the size is set.
    private final byte[] subtrees = new byte[HEIGHTS * Hash.BYTES];

    private final byte[] pair = new byte[2 * Hash.BYTES];
    private long size;

    public long size() {
        return size;
    }

    /// Adds one leaf by its hash.
    public void append(Hash leaf) {
        append(0, leaf);
    }

    /// Adds a complete subtree of 2^height leaves.
    ///
    /// @throws IllegalArgumentException if the size so far is not a multiple of 2^height
    public void append(int height, Hash subtree) {
        if ((size & ((1L << height) - 1)) != 0) {
            throw new IllegalArgumentException("no subtree of height %d begins at leaf %d".formatted(height, size));
        }
        byte[] carried = subtree.bytes();
        int at = height;
        while ((size >> at & 1) == 1) {
            System.arraycopy(subtrees, at * Hash.BYTES, pair, 0, Hash.BYTES);
            System.arraycopy(carried, 0, pair, Hash.BYTES, Hash.BYTES);
            hasher.node(pair, 0, carried, 0);
            at++;
        }
        System.arraycopy(carried, 0, subtrees, at * Hash.BYTES, Hash.BYTES);
        size += 1L << height;
    }

    /// The root of the tree so far.
    public Hash root() {
        if (size == 0) {
            return Hash.EMPTY_TREE;
        }
        int lowest = Long.numberOfTrailingZeros(size);
        Hash root = subtree(lowest);
        for (int height = lowest + 1; height < HEIGHTS; height++) {
            if ((size >> height & 1) == 1) {
                root = TreeHasher.node(subtree(height), root);
            }
        }
        return root;
    }

    private Hash subtree(int height) {
        return Hash.of(subtrees, height * Hash.BYTES, Hash.BYTES);
    }
}
