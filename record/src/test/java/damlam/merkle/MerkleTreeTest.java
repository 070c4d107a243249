package damlam.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /// The eight leaves of the public test vectors, and the roots over the first one, two, … of them.
    static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void leavesAndNodesHashAsTheVectorsSay() {
        assertThat(TreeHasher.leaf(new byte[0])).hasToString(ROOTS.getFirst());
        assertThat(TreeHasher.leaf("L123456".getBytes(StandardCharsets.UTF_8)))
                .hasToString("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    /// The published vector hashes two texts of four letters; the hasher asks for two hashes, so it is checked
    /// by hand.
    @Test
    void aNodeIsPrefixedWithOne() throws Exception {
        Hash left = TreeHasher.leaf(LEAVES.get(1));
        Hash right = TreeHasher.leaf(LEAVES.get(2));
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        assertThat(HexFormat.of().formatHex(digest.digest("N123N456".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
        digest.update((byte) 1);
        digest.update(left.bytes());
        assertThat(TreeHasher.node(left, right)).isEqualTo(Hash.of(digest.digest(right.bytes())));
    }

    @Test
    void rootsAreThoseOfTheVectors() {
        assertThat(PlainTree.tree(List.of()).root()).isEqualTo(Hash.EMPTY_TREE);
        for (int size = 1; size <= LEAVES.size(); size++) {
            List<byte[]> leaves = LEAVES.subList(0, size);
            assertThat(PlainTree.tree(leaves).root()).hasToString(ROOTS.get(size - 1));
            assertThat(grown(leaves).root()).hasToString(ROOTS.get(size - 1));
        }
    }

    @Test
    void growingLeafByLeafOrBySubtreesAgreesWithTheDefinition() {
        List<byte[]> leaves = numbered(300);
        CompactRange range = new CompactRange();
        assertThat(range.root()).isEqualTo(Hash.EMPTY_TREE);
        for (int size = 1; size <= leaves.size(); size++) {
            range.append(TreeHasher.leaf(leaves.get(size - 1)));
            assertThat(range.root()).isEqualTo(PlainTree.root(leaves.subList(0, size)));
        }
        CompactRange bySubtrees = new CompactRange();
        bySubtrees.append(8, PlainTree.root(leaves.subList(0, 256)));
        bySubtrees.append(5, PlainTree.root(leaves.subList(256, 288)));
        bySubtrees.append(3, PlainTree.root(leaves.subList(288, 296)));
        bySubtrees.append(2, PlainTree.root(leaves.subList(296, 300)));
        assertThat(bySubtrees.root()).isEqualTo(range.root());
    }

    @Test
    void aSubtreeThatDoesNotFitIsRefused() {
        CompactRange range = grown(numbered(3));
        assertThatIllegalArgumentException().isThrownBy(() -> range.append(1, Hash.EMPTY_TREE));
    }

    @Test
    void proofsAreThoseOfTheDefinitionAndHold() {
        List<byte[]> all = numbered(67);
        for (int size = 1; size <= all.size(); size++) {
            List<byte[]> leaves = all.subList(0, size);
            MerkleTree<RuntimeException> tree = PlainTree.tree(leaves);
            for (int i = 0; i < size; i++) {
                InclusionProof proof = tree.inclusion(i);
                assertThat(proof.path()).isEqualTo(PlainTree.path(i, leaves));
                assertThat(proof.proves(TreeHasher.leaf(leaves.get(i)), tree.root()))
                        .isTrue();
            }
            for (int first = 1; first <= size; first++) {
                ConsistencyProof proof = tree.consistency(first);
                assertThat(proof.path()).isEqualTo(PlainTree.proof(first, leaves));
                assertThat(proof.proves(PlainTree.root(all.subList(0, first)), tree.root()))
                        .isTrue();
            }
        }
    }

    @Test
    void noProofIsMadeOfALeafOrATreeThatIsNotThere() {
        MerkleTree<RuntimeException> tree = PlainTree.tree(LEAVES);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(8));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(9));
    }

    private static CompactRange grown(List<byte[]> leaves) {
        CompactRange range = new CompactRange();
        leaves.forEach(leaf -> range.append(TreeHasher.leaf(leaf)));
        return range;
    }

    static List<byte[]> numbered(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(("leaf " + i).getBytes(StandardCharsets.UTF_8));
        }
        return leaves;
    }
}
