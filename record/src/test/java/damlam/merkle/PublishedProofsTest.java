package damlam.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The public test data of transparency-dev/merkle, case by case under the names of its files: 98 inclusion proofs and
/// 98 consistency proofs, built anew from its leaves, its roots and the hashes of its true proofs.
///
/// Some of its hashes are not 32 bytes long. Where nothing stands at all there is no hash to build, and that is the
/// refusal; for a text that stands for any hash, such as `WrongRoot`, the hash of that text is taken.
class PublishedProofsTest {
    private static final byte[] NOTHING = {};
    private static final byte[] EMPTY_TREE = Hash.EMPTY_TREE.bytes();
    /// "Some hash", as the data has it.
    private static final byte[] SOME =
            HexFormat.of().parseHex("abacaba000000000000000000000000000000000000000000060061e00123456");
    /// The hash of the leaf "data".
    private static final byte[] DATA =
            HexFormat.of().parseHex("0d3aed023148ffd2a259fbd0cdc7fb3cf975658760d3775b82af6f90aacc2dfc");

    /// Nodes of the published proofs that are neither leaves nor roots: over leaves 2 and 3, 4 to 7, 4 and 5, 6 and 7.
    private static final String N23 = "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=";

    private static final String N47 = "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=";
    private static final String N45 = "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=";
    private static final String N67 = "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=";

    record Inclusion(String name, long index, long size, byte[] leaf, byte[] root, List<byte[]> path, boolean holds) {}

    record Consistency(
            String name, long first, long second, byte[] one, byte[] two, List<byte[]> path, boolean holds) {}

    @Test
    void everyInclusionProofIsJudgedAsPublished() {
        List<Inclusion> all = inclusions();
        assertThat(all).extracting(Inclusion::name).hasSize(98).doesNotHaveDuplicates();
        assertThat(all).filteredOn(Inclusion::holds).hasSize(6);
        for (Inclusion one : all) {
            boolean proved = hash(one.leaf())
                    .flatMap(leaf -> hash(one.root())
                            .flatMap(root -> path(one.path())
                                    .map(path -> new InclusionProof(one.index(), one.size(), path).proves(leaf, root))))
                    .orElse(false);
            assertThat(proved).as(one.name()).isEqualTo(one.holds());
        }
    }

    @Test
    void everyConsistencyProofIsJudgedAsPublished() {
        List<Consistency> all = consistencies();
        assertThat(all).extracting(Consistency::name).hasSize(98).doesNotHaveDuplicates();
        assertThat(all).filteredOn(Consistency::holds).hasSize(6);
        for (Consistency one : all) {
            boolean proved = hash(one.one())
                    .flatMap(root1 -> hash(one.two())
                            .flatMap(root2 -> path(one.path())
                                    .map(path -> new ConsistencyProof(one.first(), one.second(), path)
                                            .proves(root1, root2))))
                    .orElse(false);
            assertThat(proved).as(one.name()).isEqualTo(one.holds());
        }
    }

    @Test
    void ourProofsAreThosePublished() {
        for (Inclusion one : inclusions()) {
            if (one.holds() && !one.name().startsWith("single")) {
                assertThat(tree(one.size()).inclusion(one.index()).path())
                        .as(one.name())
                        .isEqualTo(path(one.path()).orElseThrow());
            }
        }
        for (Consistency one : consistencies()) {
            if (one.holds() && !one.name().startsWith("additional")) {
                assertThat(tree(one.second()).consistency(one.first()).path())
                        .as(one.name())
                        .isEqualTo(path(one.path()).orElseThrow());
            }
        }
    }

    static List<Inclusion> inclusions() {
        List<Inclusion> all = new ArrayList<>();
        inclusion(all, "0", 0, 1, List.of());
        inclusion(all, "1", 0, 8, List.of(leaf(1), node(N23), node(N47)));
        inclusion(all, "2", 5, 8, List.of(leaf(4), node(N67), root(4)));
        inclusion(all, "3", 2, 3, List.of(root(2)));
        inclusion(all, "4", 1, 5, List.of(leaf(0), node(N23), leaf(4)));
        long[][] places = {{0, 0}, {0, 1}, {1, 0}, {2, 1}};
        for (int i = 0; i < places.length; i++) {
            String name = "additional/" + i + "/";
            long index = places[i][0];
            long size = places[i][1];
            all.add(new Inclusion(name + "empty-root", index, size, NOTHING, EMPTY_TREE, List.of(), false));
            all.add(new Inclusion(name + "random-leaf", index, size, SOME, NOTHING, List.of(), false));
            all.add(new Inclusion(
                    name + "empty-root-and-random-leaf", index, size, SOME, EMPTY_TREE, List.of(), false));
        }
        all.add(new Inclusion("single-entry/matching-root-and-leaf", 0, 1, DATA, DATA, List.of(), true));
        all.add(new Inclusion("single-entry/empty-leaf", 0, 1, NOTHING, DATA, List.of(), false));
        all.add(new Inclusion("single-entry/empty-root", 0, 1, DATA, NOTHING, List.of(), false));
        all.add(new Inclusion("single-entry/empty-root-and-leaf", 0, 1, NOTHING, NOTHING, List.of(), false));
        return all;
    }

    private static void inclusion(List<Inclusion> all, String number, long index, long size, List<byte[]> path) {
        String name = number + "/";
        byte[] leaf = leaf((int) index);
        byte[] root = root((int) size);
        all.add(new Inclusion(name + "happy-path", index, size, leaf, root, path, true));
        all.add(new Inclusion(name + "leafIdx-sub-@1", index - 1, size, leaf, root, path, false));
        all.add(new Inclusion(name + "leafIdx-plus-@1", index + 1, size, leaf, root, path, false));
        all.add(new Inclusion(name + "leafIdx-XOR-@2", index ^ 2, size, leaf, root, path, false));
        all.add(new Inclusion(name + "treeSize-mul-@2", index, size * 2, leaf, root, path, false));
        all.add(new Inclusion(name + "treeSize-div-@2", index, size / 2, leaf, root, path, false));
        all.add(new Inclusion(name + "wrong-leaf", index, size, text("WrongLeaf"), root, path, false));
        all.add(new Inclusion(name + "empty-root", index, size, leaf, EMPTY_TREE, path, false));
        all.add(new Inclusion(name + "random-root", index, size, leaf, SOME, path, false));
        List<Named> paths = new ArrayList<>(List.of(
                new Named("trailing-garbage", with(path, path.size(), NOTHING)),
                new Named("trailing-root", with(path, path.size(), root)),
                new Named("preceding-garbage", with(path, 0, NOTHING)),
                new Named("preceding-root", with(path, 0, root))));
        for (int i = 0; i < path.size(); i++) {
            paths.add(new Named("modified-proof[" + i + "]-bit-@3", flipped(path, i, 3)));
        }
        if (!path.isEmpty()) {
            paths.add(new Named("removed-component", path.subList(0, path.size() - 1)));
        }
        if (path.size() > 1) {
            paths.add(new Named("inserted-component", with(path, 1, SOME)));
        }
        paths.forEach(bad -> all.add(new Inclusion(name + bad.name(), index, size, leaf, root, bad.path(), false)));
    }

    static List<Consistency> consistencies() {
        List<Consistency> all = new ArrayList<>();
        all.add(new Consistency("0/happy-path", 1, 1, root(1), root(1), List.of(), true));
        consistency(all, "1", 1, 8, List.of(leaf(1), node(N23), node(N47)));
        consistency(all, "2", 6, 8, List.of(node(N45), node(N67), root(4)));
        consistency(all, "3", 2, 5, List.of(node(N23), leaf(4)));
        consistency(all, "4", 6, 7, List.of(node(N45), leaf(6), root(4)));
        byte[] one = text("don't care 1");
        byte[] two = text("don't care 2");
        List<byte[]> none = List.of();
        List<byte[]> empty = List.of(EMPTY_TREE);
        more(all, "consistency-check-on-empty-tree-size1-is-zero-is-useless", 0, 1, EMPTY_TREE, EMPTY_TREE, empty);
        more(all, "roots-do-not-match-and-sizes-are-zero", 0, 0, EMPTY_TREE, two, none);
        more(all, "roots-do-not-not-match-and-sizes-are-one", 1, 1, EMPTY_TREE, two, none);
        more(all, "size1-is-greater-than-size2-again", 2, 1, one, two, none);
        more(all, "size1-is-greater-than-size2", 1, 0, one, two, none);
        more(all, "size1-is-zero-and-does-not-equal-size2", 0, 1, one, two, none);
        more(all, "size1-is-zero-and-size2-is-not-zero", 0, 1, EMPTY_TREE, two, none);
        more(all, "sizes-are-equal-one-but-roots-are-not", 1, 1, one, two, none);
        more(all, "sizes-are-equal-zero-and-proof-is-empty", 0, 0, one, one, none);
        more(all, "sizes-are-equal-zero-but-roots-are-not", 0, 0, one, two, none);
        more(all, "sizes-do-not-watch-and-proof-is-empty", 1, 2, one, two, none);
        more(all, "sizes-match-but-proof-is-not-empty-and-sizes-are-one", 1, 1, EMPTY_TREE, EMPTY_TREE, empty);
        more(all, "sizes-match-but-proof-is-not-empty-and-sizes-are-zero", 0, 0, EMPTY_TREE, EMPTY_TREE, empty);
        all.add(new Consistency("additional/sizes-are-equal-one-and-proof-is-empty", 1, 1, two, two, none, true));
        return all;
    }

    private static void more(
            List<Consistency> all, String name, long first, long second, byte[] one, byte[] two, List<byte[]> path) {
        all.add(new Consistency("additional/" + name, first, second, one, two, path, false));
    }

    private static void consistency(List<Consistency> all, String number, long first, long second, List<byte[]> path) {
        String name = number + "/";
        byte[] one = root((int) first);
        byte[] two = root((int) second);
        all.add(new Consistency(name + "happy-path", first, second, one, two, path, true));
        all.add(new Consistency(name + "size1-sub-@1", first - 1, second, one, two, path, false));
        all.add(new Consistency(name + "size1-plus-@1", first + 1, second, one, two, path, false));
        all.add(new Consistency(name + "size1-XOR-@2", first ^ 2, second, one, two, path, false));
        all.add(new Consistency(name + "size2-mul-@2", first, second * 2, one, two, path, false));
        all.add(new Consistency(name + "size2-div-@2", first, second / 2, one, two, path, false));
        byte[] wrong = text("WrongRoot");
        all.add(new Consistency(name + "wrong-root1", first, second, wrong, two, path, false));
        all.add(new Consistency(name + "wrong-root2", first, second, one, wrong, path, false));
        all.add(new Consistency(name + "swapped-roots", first, second, two, one, path, false));
        List<Named> paths = new ArrayList<>(List.of(
                new Named("empty-proof", List.of()),
                new Named("trailing-garbage", with(path, path.size(), NOTHING)),
                new Named("trailing-root1", with(path, path.size(), one)),
                new Named("trailing-root2", with(path, path.size(), two)),
                new Named("preceding-garbage", with(path, 0, NOTHING)),
                new Named("preceding-root1", with(path, 0, one)),
                new Named("preceding-root2", with(path, 0, two)),
                new Named("preceding-proof-@0", with(path, 0, path.getFirst())),
                new Named("truncated-proof", path.subList(0, path.size() - 1))));
        for (int i = 0; i < path.size(); i++) {
            paths.add(new Named("modified-proof@" + i + "-bit-@4", flipped(path, i, 4)));
        }
        paths.forEach(bad -> all.add(new Consistency(name + bad.name(), first, second, one, two, bad.path(), false)));
    }

    /// A path that proves nothing, by what was done to it.
    private record Named(String name, List<byte[]> path) {}

    private static List<byte[]> with(List<byte[]> path, int at, byte[] more) {
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(at, more);
        return longer;
    }

    private static List<byte[]> flipped(List<byte[]> path, int at, int bit) {
        List<byte[]> other = new ArrayList<>(path);
        byte[] bytes = path.get(at).clone();
        bytes[0] ^= (byte) (1 << bit);
        other.set(at, bytes);
        return other;
    }

    private static MerkleTree<RuntimeException> tree(long size) {
        return PlainTree.tree(MerkleTreeTest.LEAVES.subList(0, (int) size));
    }

    private static byte[] leaf(int number) {
        return TreeHasher.leaf(MerkleTreeTest.LEAVES.get(number)).bytes();
    }

    private static byte[] root(int size) {
        return HexFormat.of().parseHex(MerkleTreeTest.ROOTS.get(size - 1));
    }

    private static byte[] node(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Hash> hash(byte[] bytes) {
        if (bytes.length == Hash.BYTES) {
            return Optional.of(Hash.of(bytes));
        }
        // What is no hash cannot come out of a file; the proof must not hold with a hash in its place either.
        assertThat(Hash.fromBase64(Base64.getEncoder().encodeToString(bytes))).isEmpty();
        return bytes.length == 0 ? Optional.empty() : Optional.of(TreeHasher.leaf(bytes));
    }

    private static Optional<List<Hash>> path(List<byte[]> path) {
        List<Hash> hashes = path.stream().flatMap(bytes -> hash(bytes).stream()).toList();
        return Optional.of(hashes).filter(all -> all.size() == path.size());
    }
}
