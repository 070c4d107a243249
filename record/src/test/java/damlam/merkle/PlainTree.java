package damlam.merkle;

import java.util.ArrayList;
import java.util.List;

/// The definitions of RFC 6962, section 2.1, word for word, over leaves in memory: what the library must agree
/// with.
final class PlainTree {
    private PlainTree() {}

    static Hash root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return TreeHasher.leaf(leaves.getFirst());
        }
        int k = split(leaves.size());
        return TreeHasher.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<Hash> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<Hash> path = m < k ? path(m, left) : path(m - k, right);
        path.add(root(m < k ? right : left));
        return path;
    }

    static List<Hash> proof(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<byte[]> leaves, boolean whole) {
        if (m == leaves.size()) {
            return new ArrayList<>(whole ? List.of() : List.of(root(leaves)));
        }
        int k = split(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<Hash> proof = m <= k ? subproof(m, left, whole) : subproof(m - k, right, false);
        proof.add(root(m <= k ? right : left));
        return proof;
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    /// A tree of the library over the same leaves.
    static MerkleTree<RuntimeException> tree(List<byte[]> leaves) {
        return new MerkleTree<>(leaves.size(), (height, index) -> {
            int from = Math.toIntExact(index << height);
            return root(leaves.subList(from, from + (1 << height)));
        });
    }
}
