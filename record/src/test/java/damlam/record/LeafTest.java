package damlam.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeafTest {
    @Test
    void theEmptyLeafAndAKnownOneHashAsTheStandardsVectorsSay() {
        assertThat(hex(new Leaf("").hash()))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(new Leaf("L123456").hash()))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    @Test
    void keysStandInOrderWhateverOrderTheyCameIn() {
        Leaf leaf = Leaf.of(Map.of("move", "FORWARD", "case", 77, "facts", Map.of("b", true, "a", 1L)));

        assertThat(leaf.json()).isEqualTo("{\"case\":77,\"facts\":{\"a\":1,\"b\":true},\"move\":\"FORWARD\"}");
    }

    @Test
    void quotesControlsAndVietnameseAreWrittenAsRfc8785Asks() {
        assertThat(Leaf.of(Map.of("a", "\"\\\n\u0001đùn đẩy")).json())
                .isEqualTo("{\"a\":\"\\\"\\\\\\n\\u0001đùn đẩy\"}");
    }

    @Test
    void theCommitmentDependsOnSaltAndWords() {
        byte[] salt = "sixteen bytes of".getBytes(StandardCharsets.UTF_8);

        assertThat(Leaf.commitment(salt, "words"))
                .hasSize(64)
                .isNotEqualTo(Leaf.commitment(salt, "words."))
                .isNotEqualTo(Leaf.commitment("SIXTEEN BYTES OF".getBytes(StandardCharsets.UTF_8), "words"));
    }

    @Test
    void aFactThatIsNoTextNumberOrTruthIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Leaf.of(Map.of("due", 1.5)))
                .withMessageContaining("'due'");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
