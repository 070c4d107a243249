package damlam.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.merkle.CompactRange;
import damlam.merkle.Hash;
import damlam.merkle.MerkleTree;
import damlam.merkle.TreeHasher;
import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.NoteFormatException;
import damlam.note.SignedCheckpoint;
import damlam.note.SigningKey;
import damlam.record.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The answers of C2SP tlog-witness, one rule a test.
class WitnessTest {
    private static final String ORIGIN = "record.example.vn/log";
    private static final SigningKey LOG = SigningKey.generate(ORIGIN, KeyKind.NOTE);
    private static final SigningKey KEY = SigningKey.generate("witness.example.vn/w1", KeyKind.COSIGNATURE);
    private static final Instant NOW = Instant.parse("2026-08-15T02:11:09Z");

    @TempDir
    Path folder;

    private final List<String> contradictions = new ArrayList<>();
    private Witness witness;

    @BeforeEach
    void open() throws IOException {
        witness = open(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        witness.close();
    }

    @Test
    void aFirstCheckpointIsCosignedWithoutAProof() throws Exception {
        Answer answer = add(0, List.of(), checkpoint(5));
        assertThat(answer.status()).isEqualTo(200);
        var cosignature = AddCheckpoint.cosignatures(answer.body().getBytes(StandardCharsets.UTF_8))
                .getFirst();
        assertThat(KEY.verifier().verifies(checkpoint(5).note().text(), cosignature))
                .isTrue();
        assertThat(KEY.verifier().time(cosignature)).contains(NOW);
    }

    @Test
    void aCheckpointThatContinuesTheLastIsCosignedAndKept() throws Exception {
        add(0, List.of(), checkpoint(5));
        assertThat(add(5, proof(5, 12), checkpoint(12)).status()).isEqualTo(200);
        assertThat(add(12, List.of(), checkpoint(12)).status()).isEqualTo(200);
        SignedCheckpoint seen = witness.seen(ORIGIN).orElseThrow();
        assertThat(seen.checkpoint().size()).isEqualTo(12);
        assertThat(seen.note().check(List.of(LOG.verifier(), KEY.verifier())).good())
                .hasSize(2);
        assertThat(Files.exists(folder.resolve(Witness.path(ORIGIN)))).isTrue();
        assertThat(Witness.path(ORIGIN)).matches("[0-9a-f]{64}/checkpoint");
    }

    @Test
    void aFolderOfTheEmptyTreeIsCosignedOnlyWithItsRoot() throws Exception {
        assertThat(add(0, List.of(), signed(new Checkpoint(ORIGIN, 0, root(3)))).status())
                .isEqualTo(422);
        assertThat(add(0, List.of(), checkpoint(0)).status()).isEqualTo(200);
    }

    @Test
    void anotherPastIsNotCosigned() throws Exception {
        add(0, List.of(), checkpoint(5));
        SignedCheckpoint forged = signed(new Checkpoint(ORIGIN, 12, root(11)));
        assertThat(add(5, proof(5, 12), forged).status()).isEqualTo(422);
        assertThat(add(5, List.of(), checkpoint(12)).status()).isEqualTo(422);
        assertThat(add(5, List.of(), signed(new Checkpoint(ORIGIN, 5, root(4)))).status())
                .isEqualTo(422);
        assertThat(witness.seen(ORIGIN).orElseThrow().checkpoint().size()).isEqualTo(5);
    }

    @Test
    void twoCheckpointsThatCannotBeOfOnePastAreHandedOverAsEvidence() throws Exception {
        add(0, List.of(), checkpoint(5));
        add(5, proof(5, 12), checkpoint(12));
        // A log that has forgotten is told the size; nothing contradicts yet.
        add(3, List.of(), checkpoint(5));
        assertThat(contradictions).isEmpty();
        assertThat(add(12, List.of(), checkpoint(5)).status()).isEqualTo(400);
        assertThat(add(12, List.of(), signed(new Checkpoint(ORIGIN, 13, root(11))))
                        .status())
                .isEqualTo(422);
        assertThat(contradictions).containsExactly("12 5", "12 13");
    }

    @Test
    void aProofFromNothingIsRefused() throws Exception {
        assertThat(add(0, proof(5, 12), checkpoint(12)).status()).isEqualTo(422);
    }

    @Test
    void whoeverDoesNotKnowTheLatestSizeIsTold() throws Exception {
        add(0, List.of(), checkpoint(5));
        Answer answer = add(0, List.of(), checkpoint(12));
        assertThat(answer).isEqualTo(new Answer(409, "text/x.tlog.size", "5\n"));
        assertThat(add(4, proof(4, 12), checkpoint(12)).status()).isEqualTo(409);
    }

    @Test
    void anOldSizeBeyondTheCheckpointIsMalformed() throws Exception {
        assertThat(add(6, List.of(), checkpoint(5)).status()).isEqualTo(400);
    }

    @Test
    void anUnknownLogIsNotCosigned() throws Exception {
        SigningKey other = SigningKey.generate("else.example.vn", KeyKind.NOTE);
        SignedCheckpoint checkpoint =
                SignedCheckpoint.sign(new Checkpoint("else.example.vn", 5, root(5)), List.of(other), NOW);
        assertThat(add(0, List.of(), checkpoint).status()).isEqualTo(404);
    }

    @Test
    void aCheckpointWithoutTheLogsSignatureIsNotCosigned() throws Exception {
        SigningKey other = SigningKey.generate(ORIGIN, KeyKind.NOTE);
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 5, root(5));
        assertThat(add(0, List.of(), SignedCheckpoint.sign(checkpoint, List.of(other), NOW))
                        .status())
                .isEqualTo(403);
        SignedCheckpoint spoilt = signed(checkpoint)
                .with(signed(new Checkpoint(ORIGIN, 6, root(6))).note().signatures());
        assertThat(add(0, List.of(), spoilt).status()).isEqualTo(403);
    }

    @Test
    void aClockSetBackDoesNotSetTheStatementBack() throws Exception {
        add(0, List.of(), checkpoint(5));
        witness.close();
        witness = open(Clock.fixed(NOW.minus(Duration.ofDays(3)), ZoneOffset.UTC));
        Answer answer = add(5, proof(5, 12), checkpoint(12));
        assertThat(KEY.verifier()
                        .time(AddCheckpoint.cosignatures(answer.body().getBytes(StandardCharsets.UTF_8))
                                .getFirst()))
                .contains(NOW);
    }

    @Test
    void whatIsKeptMustBeItsOwn() throws Exception {
        add(0, List.of(), checkpoint(5));
        Files.write(folder.resolve(Witness.path(ORIGIN)), checkpoint(3).bytes());
        assertThatThrownBy(() -> add(3, proof(3, 12), checkpoint(12)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("restore it");
    }

    /// Two logs' servers ask at once; each size is cosigned at most once after another, and never backwards.
    @Test
    void ofTwoAtOnceOneIsTold() throws Exception {
        add(0, List.of(), checkpoint(5));
        List<Callable<Answer>> asked = new ArrayList<>();
        for (int size = 6; size <= 20; size++) {
            int to = size;
            asked.add(() -> add(5, proof(5, to), checkpoint(to)));
        }
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : callers.invokeAll(asked)) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(14);
        }
    }

    @Test
    void aRequestIsReadBackAsItWasWritten() throws Exception {
        AddCheckpoint request = new AddCheckpoint(5, proof(5, 12), checkpoint(12));
        assertThat(AddCheckpoint.parse(request.bytes())).isEqualTo(request);
    }

    @Property(tries = 500)
    void anyBytesAreReadOrRefused(@ForAll byte[] noise, @ForAll int at, @ForAll byte to) {
        byte[] damaged = new AddCheckpoint(5, proof(5, 12), checkpoint(12)).bytes();
        damaged[Math.floorMod(at, damaged.length)] = to;
        for (byte[] body : List.of(noise, damaged)) {
            try {
                assertThat(AddCheckpoint.parse(body).bytes()).isEqualTo(body);
            } catch (NoteFormatException refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
    }

    private Witness open(Clock clock) throws IOException {
        return Witness.open(
                Folder.at(folder),
                KEY,
                Map.of(ORIGIN, List.of(LOG.verifier())),
                clock,
                (seen, offered) -> contradictions.add(
                        seen.checkpoint().size() + " " + offered.checkpoint().size()));
    }

    private Answer add(long old, List<Hash> proof, SignedCheckpoint checkpoint) throws IOException {
        return witness.addCheckpoint(new AddCheckpoint(old, proof, checkpoint).bytes());
    }

    private static SignedCheckpoint checkpoint(int size) {
        return signed(new Checkpoint(ORIGIN, size, root(size)));
    }

    private static SignedCheckpoint signed(Checkpoint checkpoint) {
        return SignedCheckpoint.sign(checkpoint, List.of(LOG), NOW);
    }

    private static List<Hash> proof(int from, int to) {
        return new MerkleTree<RuntimeException>(to, (height, index) -> range(index << height, (index + 1) << height))
                .consistency(from)
                .path();
    }

    private static Hash root(int size) {
        return range(0, size);
    }

    private static Hash range(long from, long to) {
        CompactRange range = new CompactRange();
        for (long i = from; i < to; i++) {
            range.append(TreeHasher.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return range.root();
    }
}
