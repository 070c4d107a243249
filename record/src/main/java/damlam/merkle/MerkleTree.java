package damlam.merkle;

import java.util.ArrayList;
import java.util.List;

/// The tree over the first `size` leaves of a log (RFC 6962, section 2.1), wherever its hashes are kept: its
/// root, and the proofs of RFC 9162, sections 2.1.3.1 and 2.1.4.1.
///
/// @param size how many leaves
/// @param hashes the complete subtrees; those that end after `size` are never asked for
/// @param <X> what reading a hash may throw
public record MerkleTree<X extends Exception>(long size, SubtreeHashes<X> hashes) {
    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no fewer than 0 leaves, was " + size);
        }
    }

    public Hash root() throws X {
        return size == 0 ? Hash.EMPTY_TREE : range(0, size);
    }

    /// Proof that leaf `index` is in this tree.
    ///
    /// @throws IllegalArgumentException if the tree has no such leaf
    public InclusionProof inclusion(long index) throws X {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf %d is not in a tree of %d leaves".formatted(index, size));
        }
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /// Proof that this tree only added leaves to the tree of its first `first` leaves.
    ///
    /// @param first from 1: nothing can be said of the empty tree
    /// @throws IllegalArgumentException if `first` is 0 or more than this tree's size
    public ConsistencyProof consistency(long first) throws X {
        if (first < 1 || first > size) {
            throw new IllegalArgumentException("no proof leads from %d leaves to %d".formatted(first, size));
        }
        List<Hash> path = new ArrayList<>();
        subproof(first, 0, size, true, path);
        return new ConsistencyProof(first, size, path);
    }

    /// PATH(m, D[from:to]), the leaf's sibling first.
    private void path(long leaf, long from, long to, List<Hash> path) throws X {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            path(leaf, from, middle, path);
            path.add(range(middle, to));
        } else {
            path(leaf, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /// SUBPROOF(m, D[from:to], whole).
    private void subproof(long first, long from, long to, boolean whole, List<Hash> path) throws X {
        if (first == to) {
            if (!whole) {
                path.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (first <= middle) {
            subproof(first, from, middle, whole, path);
            path.add(range(middle, to));
        } else {
            subproof(first, middle, to, false, path);
            path.add(range(from, middle));
        }
    }

    /// MTH(D[from:to]); `from` is a multiple of the largest power of two below `to - from`, as every split
    /// leaves it.
    private Hash range(long from, long to) throws X {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return hashes.hash(height, from >> height);
        }
        long middle = from + split(leaves);
        return TreeHasher.node(range(from, middle), range(middle, to));
    }

    /// The largest power of two strictly smaller than `leaves`.
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
