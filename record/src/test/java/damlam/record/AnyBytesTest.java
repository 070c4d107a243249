package damlam.record;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import damlam.note.Checkpoint;
import damlam.note.SignedCheckpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever bytes come, a reader reads them or refuses them with its own exception.
class AnyBytesTest {
    private static final Leaf LEAF = Leaf.of(Map.of("kind", "cases.move"));
    private static final SignedCheckpoint CHECKPOINT = SignedCheckpoint.sign(
            new Checkpoint(Records.ORIGIN, 1, Hash.of(LEAF.hash())), List.of(Records.KEY), Instant.EPOCH);
    private static final ProofFile PROOF = new ProofFile("", 0, List.of(), CHECKPOINT);
    private static final byte[] RECEIPT = new Receipt(
                    PROOF, LEAF, Optional.of(ReceiptTest.ACT), Optional.of(ReceiptTest.WORDS))
            .format(Locale.ENGLISH)
            .getBytes(StandardCharsets.UTF_8);

    @Property(tries = 1000)
    void proofsAndReceipts(@ForAll byte[] noise, @ForAll int at, @ForAll byte to) throws IOException {
        proof(noise);
        receipt(noise);
        byte[] proof = PROOF.withExtra("YQ==").format().getBytes(StandardCharsets.UTF_8);
        proof[Math.floorMod(at, proof.length)] = to;
        proof(proof);
        byte[] receipt = RECEIPT.clone();
        receipt[Math.floorMod(at, receipt.length)] = to;
        receipt(receipt);
    }

    private static void proof(byte[] bytes) {
        try {
            assertThat(ProofFile.parse(bytes).format().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(bytes);
        } catch (RecordFormatException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    private static void receipt(byte[] bytes) {
        try {
            Receipt.Checked found = Receipt.check(bytes, Trust.in(Records.KEY.verifier()));
            assertThat(new RecordMessages(RecordMessages.VIETNAMESE).lines(found, Trust.in()))
                    .isNotEmpty();
        } catch (RecordFormatException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @Property(tries = 1000)
    void bundlesOfEntries(@ForAll byte[] bytes) {
        try {
            List<byte[]> entries = EntryBundle.parse(bytes);
            assertThat(EntryBundle.hashes(bytes, new TreeHasher())).hasSize(32 * entries.size());
            assertThat(EntryBundle.first(bytes, entries.size())).isEqualTo(bytes);
        } catch (RecordFormatException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @Property(tries = 1000)
    void leaves(@ForAll String text) {
        try {
            assertThat(Leaf.of(new Leaf(text).facts()).json()).isEqualTo(text);
        } catch (RecordFormatException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    /// Every file of a record is the same noise.
    @Property(tries = 200)
    void recordsAndTiles(@ForAll byte[] noise, @ForAll int size) throws Exception {
        Checkpoint checkpoint = new Checkpoint(Records.ORIGIN, Math.floorMod(size, 1000) + 1, Hash.EMPTY_TREE);
        SignedCheckpoint signed = SignedCheckpoint.sign(checkpoint, List.of(Records.KEY), Instant.EPOCH);
        RecordFiles files = (path, most) -> Optional.of(path.equals("checkpoint") ? signed.bytes() : noise);
        Verification found = RecordVerifier.verify(files, Trust.in(Records.KEY.verifier()), 1);
        assertThat(found.holds()).isFalse();
        assertThat(new RecordMessages(Locale.ENGLISH).lines(found, Trust.in())).hasSizeGreaterThan(1);
        RecordFiles nothing = (path, most) -> Optional.of(noise);
        assertThat(RecordVerifier.verify(nothing, Trust.in(), 1).findings())
                .extracting(Finding::fault)
                .containsExactly(Fault.CHECKPOINT_MALFORMED);
    }
}
