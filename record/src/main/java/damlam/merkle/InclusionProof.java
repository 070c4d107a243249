package damlam.merkle;

import java.util.List;

/// Proof that a leaf is in a tree (RFC 9162, section 2.1.3).
///
/// @param index the leaf's number, from 0
/// @param size how many leaves the tree has
/// @param path hashes from the leaf's sibling up to the root's child
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Whether the leaf is where the proof says, in the tree with this root. Says `false` to any nonsense.
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long leafNode = index;
        long lastNode = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (lastNode == 0) {
                return false;
            }
            if ((leafNode & 1) == 1 || leafNode == lastNode) {
                hash = TreeHasher.node(sibling, hash);
                int shift = Long.numberOfTrailingZeros(leafNode);
                leafNode >>= shift;
                lastNode >>= shift;
            } else {
                hash = TreeHasher.node(hash, sibling);
            }
            leafNode >>= 1;
            lastNode >>= 1;
        }
        return lastNode == 0 && hash.equals(root);
    }
}
