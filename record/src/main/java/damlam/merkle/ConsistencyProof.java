package damlam.merkle;

import java.util.ArrayList;
import java.util.List;

/// Proof that a tree only added leaves to an earlier one (RFC 9162, section 2.1.4).
///
/// @param first how many leaves the earlier tree had
/// @param second how many the later tree has
/// @param path hashes in the order of the RFC
public record ConsistencyProof(long first, long second, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Whether the tree with `secondRoot` begins with the tree with `firstRoot`. Says `false` to any nonsense,
    /// and to an earlier tree without leaves, of which nothing can be proved.
    public boolean proves(Hash firstRoot, Hash secondRoot) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.addFirst(firstRoot);
        }
        return walk(hashes, firstRoot, secondRoot);
    }

    private boolean walk(List<Hash> hashes, Hash firstRoot, Hash secondRoot) {
        int complete = Long.numberOfTrailingZeros(~(first - 1));
        long node = (first - 1) >> complete;
        long lastNode = (second - 1) >> complete;
        Hash earlier = hashes.getFirst();
        Hash later = earlier;
        for (Hash hash : hashes.subList(1, hashes.size())) {
            if (lastNode == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == lastNode) {
                earlier = TreeHasher.node(hash, earlier);
                later = TreeHasher.node(hash, later);
                int shift = Long.numberOfTrailingZeros(node);
                node >>= shift;
                lastNode >>= shift;
            } else {
                later = TreeHasher.node(later, hash);
            }
            node >>= 1;
            lastNode >>= 1;
        }
        return lastNode == 0 && earlier.equals(firstRoot) && later.equals(secondRoot);
    }
}
