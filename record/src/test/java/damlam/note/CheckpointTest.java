package damlam.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    /// The example of the C2SP specifications tlog-checkpoint and tlog-cosignature.
    private static final String COSIGNED = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """;

    @Test
    void theExampleOfTheSpecificationIsRead() throws NoteFormatException {
        SignedCheckpoint signed = SignedCheckpoint.parse(COSIGNED.getBytes(StandardCharsets.UTF_8));
        Checkpoint checkpoint = signed.checkpoint();
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.root().base64()).isEqualTo("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
        assertThat(checkpoint.extensions()).isEmpty();
        assertThat(signed.note().signatures())
                .extracting(NoteSignature::name)
                .containsExactly("example.com/behind-the-sofa", "witness.example.com/w1");
        assertThat(new String(signed.bytes(), StandardCharsets.UTF_8)).isEqualTo(COSIGNED);
    }

    /// The time in that cosignature is the one the specification spells out in its signed message.
    @Test
    void theCosignedMessageIsThatOfTheSpecification() throws NoteFormatException {
        String text = COSIGNED.substring(0, COSIGNED.indexOf("\n\n") + 1);
        assertThat(new String(VerifierKey.cosigned(text, 1_679_315_147), StandardCharsets.UTF_8))
                .isEqualTo("""
                        cosignature/v1
                        time 1679315147
                        example.com/behind-the-sofa
                        20852163
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                        """);
        byte[] made = SignedCheckpoint.parse(COSIGNED.getBytes(StandardCharsets.UTF_8))
                .note()
                .signatures()
                .get(1)
                .bytes();
        assertThat(java.nio.ByteBuffer.wrap(made).getLong()).isEqualTo(1_679_315_147);
    }

    @Test
    void whatIsSignedIsReadBackAndVerifies() throws NoteFormatException {
        SigningKey log = SigningKey.generate("example.com/log", KeyKind.NOTE);
        SigningKey witness = SigningKey.generate("example.com/witness", KeyKind.COSIGNATURE);
        Checkpoint checkpoint = new Checkpoint("example.com/log", 0, Hash.EMPTY_TREE, List.of("more"));
        SignedCheckpoint signed = SignedCheckpoint.sign(checkpoint, List.of(log, witness), Instant.EPOCH);
        SignedCheckpoint read = SignedCheckpoint.parse(signed.bytes());
        assertThat(read).isEqualTo(signed);
        assertThat(read.note()
                        .check(List.of(log.verifier(), witness.verifier()))
                        .good())
                .hasSize(2);
    }

    /// The specification recommends an origin like an address; readers must not rely on it.
    @Test
    void anyLineIsAnOriginAndAnyFurtherLineAnExtension() throws NoteFormatException {
        String text = "S\u1edf A + B\n0\n" + Hash.EMPTY_TREE.base64() + "\none more\n+2\n";
        Checkpoint read = Checkpoint.parse(text);
        assertThat(read.origin()).isEqualTo("S\u1edf A + B");
        assertThat(read.extensions()).containsExactly("one more", "+2");
        assertThat(read.text()).isEqualTo(text);
    }

    @Test
    void textsThatAreNoCheckpointAreRefused() {
        String root = Hash.EMPTY_TREE.base64();
        for (String text : List.of(
                "",
                "\n",
                "a\n",
                "a\n0\n",
                "a\n0\n" + root,
                "\n0\n" + root + "\n",
                "a\n01\n" + root + "\n",
                "a\n-1\n" + root + "\n",
                "a\n+1\n" + root + "\n",
                "a\n9223372036854775808\n" + root + "\n",
                "a\n1\n" + root.substring(1) + "\n",
                "a\n1\n" + root + "\n\n",
                "a\n1\n" + root + "\n\nx\n",
                "a\n1 \n" + root + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(NoteFormatException.class);
        }
    }

    @Property(tries = 2000)
    void anyDamageToACheckpointIsReadOrRefused(@ForAll int at, @ForAll byte to) {
        byte[] bytes = COSIGNED.getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(at, bytes.length)] = to;
        try {
            assertThat(SignedCheckpoint.parse(bytes).bytes()).isEqualTo(bytes);
        } catch (NoteFormatException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
