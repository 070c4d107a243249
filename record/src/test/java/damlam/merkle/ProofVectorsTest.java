package damlam.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The cases of the public test data of transparency-dev/merkle, built anew from its eight leaves: every true
/// proof, and each with every corruption that the data knows. A true proof holds, a corrupted one does not.
class ProofVectorsTest {
    private static final Hash GARBAGE = TreeHasher.leaf(new byte[] {1, 2, 3});

    @Test
    void everyInclusionProofHoldsAndNoCorruptedOneDoes() {
        int corrupted = 0;
        for (int size = 1; size <= 8; size++) {
            MerkleTree<RuntimeException> tree = PlainTree.tree(MerkleTreeTest.LEAVES.subList(0, size));
            Hash root = tree.root();
            for (int i = 0; i < size; i++) {
                Hash leaf = TreeHasher.leaf(MerkleTreeTest.LEAVES.get(i));
                InclusionProof proof = tree.inclusion(i);
                assertThat(proof.proves(leaf, root)).isTrue();
                for (Map.Entry<String, InclusionProof> bad :
                        corrupted(proof, leaf, root).entrySet()) {
                    assertThat(bad.getValue().proves(leaf, root))
                            .as("leaf %d of %d: %s", i, size, bad.getKey())
                            .isFalse();
                    corrupted++;
                }
                assertThat(proof.proves(GARBAGE, root)).isFalse();
                assertThat(proof.proves(leaf, GARBAGE)).isFalse();
                assertThat(proof.proves(leaf, Hash.EMPTY_TREE)).isFalse();
            }
        }
        assertThat(corrupted).isGreaterThan(98);
    }

    private static Map<String, InclusionProof> corrupted(InclusionProof proof, Hash leaf, Hash root) {
        Map<String, InclusionProof> bad = new LinkedHashMap<>();
        long i = proof.index();
        long n = proof.size();
        bad.put("index - 1", new InclusionProof(i - 1, n, proof.path()));
        bad.put("index + 1", new InclusionProof(i + 1, n, proof.path()));
        bad.put("index ^ 2", new InclusionProof(i ^ 2, n, proof.path()));
        bad.put("size * 2", new InclusionProof(i, n * 2, proof.path()));
        bad.put("size / 2", new InclusionProof(i, n / 2, proof.path()));
        bad.put("size 0", new InclusionProof(0, 0, proof.path()));
        bad.put("negative", new InclusionProof(-1, -1, proof.path()));
        pathsLike(proof.path(), leaf, root).forEach((how, path) -> bad.put(how, new InclusionProof(i, n, path)));
        // One leaf is its own root and needs no path; what is then no corruption is left out.
        bad.values().removeIf(proof::equals);
        return bad;
    }

    @Test
    void everyConsistencyProofHoldsAndNoCorruptedOneDoes() {
        int corrupted = 0;
        for (int second = 1; second <= 8; second++) {
            MerkleTree<RuntimeException> tree = PlainTree.tree(MerkleTreeTest.LEAVES.subList(0, second));
            Hash root2 = tree.root();
            for (int first = 1; first <= second; first++) {
                Hash root1 = PlainTree.root(MerkleTreeTest.LEAVES.subList(0, first));
                ConsistencyProof proof = tree.consistency(first);
                assertThat(proof.proves(root1, root2)).isTrue();
                for (Map.Entry<String, ConsistencyProof> bad :
                        corrupted(proof, root1, root2).entrySet()) {
                    assertThat(bad.getValue().proves(root1, root2))
                            .as("%d to %d: %s", first, second, bad.getKey())
                            .isFalse();
                    corrupted++;
                }
                assertThat(proof.proves(GARBAGE, root2)).isFalse();
                assertThat(proof.proves(root1, GARBAGE)).isFalse();
                assertThat(proof.proves(root2, root1)).isEqualTo(first == second);
            }
        }
        assertThat(corrupted).isGreaterThan(98);
    }

    private static Map<String, ConsistencyProof> corrupted(ConsistencyProof proof, Hash root1, Hash root2) {
        Map<String, ConsistencyProof> bad = new LinkedHashMap<>();
        long m = proof.first();
        long n = proof.second();
        bad.put("first - 1", new ConsistencyProof(m - 1, n, proof.path()));
        bad.put("first + 1", new ConsistencyProof(m + 1, n, proof.path()));
        bad.put("first ^ 2", new ConsistencyProof(m ^ 2, n, proof.path()));
        bad.put("second * 2", new ConsistencyProof(m, n * 2, proof.path()));
        bad.put("second / 2", new ConsistencyProof(m, n / 2, proof.path()));
        bad.put("from nothing", new ConsistencyProof(0, n, proof.path()));
        pathsLike(proof.path(), root1, root2).forEach((how, path) -> bad.put(how, new ConsistencyProof(m, n, path)));
        bad.values().removeIf(proof::equals);
        // A tree is consistent with itself whatever its size is said to be.
        bad.values().removeIf(b -> b.first() == b.second() && b.path().isEmpty() && root1.equals(root2));
        return bad;
    }

    @Test
    void nothingIsProvedOfTheEmptyTree() {
        assertThat(new ConsistencyProof(0, 0, List.of()).proves(Hash.EMPTY_TREE, Hash.EMPTY_TREE))
                .isFalse();
        assertThat(new ConsistencyProof(0, 8, List.of())
                        .proves(
                                Hash.EMPTY_TREE,
                                PlainTree.tree(MerkleTreeTest.LEAVES).root()))
                .isFalse();
    }

    @Test
    void nonsenseIsRefusedWithoutAnException() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            List<Hash> path = Collections.nCopies(random.nextInt(70), GARBAGE);
            assertThat(new InclusionProof(random.nextLong(), random.nextLong(), path).proves(GARBAGE, GARBAGE))
                    .isFalse();
            assertThat(new ConsistencyProof(random.nextLong(), random.nextLong(), path)
                            .proves(GARBAGE, Hash.EMPTY_TREE))
                    .isFalse();
        }
    }

    private static Map<String, List<Hash>> pathsLike(List<Hash> path, Hash before, Hash after) {
        Map<String, List<Hash>> bad = new LinkedHashMap<>();
        for (int at = 0; at < path.size(); at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bytes = path.get(at).bytes();
                bytes[at % Hash.BYTES] ^= (byte) (1 << bit);
                List<Hash> flipped = new ArrayList<>(path);
                flipped.set(at, Hash.of(bytes));
                bad.put("hash " + at + " bit " + bit, flipped);
            }
        }
        if (!path.isEmpty()) {
            bad.put("no path", List.of());
            bad.put("truncated", path.subList(0, path.size() - 1));
            bad.put("beheaded", path.subList(1, path.size()));
            bad.put("first twice", with(path, 0, path.getFirst()));
        }
        for (Map.Entry<String, Hash> more :
                Map.of("garbage", GARBAGE, "before", before, "after", after).entrySet()) {
            bad.put(more.getKey() + " first", with(path, 0, more.getValue()));
            bad.put(more.getKey() + " last", with(path, path.size(), more.getValue()));
        }
        return bad;
    }

    private static List<Hash> with(List<Hash> path, int at, Hash more) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(at, more);
        return longer;
    }
}
