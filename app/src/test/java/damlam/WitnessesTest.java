package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.Founder;
import damlam.access.Founding;
import damlam.access.Role;
import damlam.journal.RecordPlace;
import damlam.journal.Sealing;
import damlam.merkle.Hash;
import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.SignedCheckpoint;
import damlam.note.SigningKey;
import damlam.proofs.UnfitKeyException;
import damlam.proofs.WitnessLine;
import damlam.proofs.WitnessedLog;
import damlam.proofs.Witnesses;
import damlam.proofs.Witnessing;
import damlam.record.Folder;
import damlam.record.RecordReader;
import damlam.record.RecordWriter;
import damlam.witness.AddCheckpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Two authorities that witness each other: each cosigns what continues the other's record, and nothing else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WitnessesTest {
    @TempDir
    static Path data;

    private RunningServer here;
    private RunningServer there;
    private CurrentPerson administrator;

    @BeforeAll
    void start() throws Exception {
        here = new RunningServer(data.resolve("here"));
        there = new RunningServer(data.resolve("there"));
        administrator = found(here);
        Acts.append(here, 1);
        Acts.published(here);
        there.bean(Witnessing.class).add(found(there), vkey(here));
        here.bean(Witnesses.class)
                .add(administrator, there.bean(Witnessing.class).key().vkey(), there.address() + "/record/witness/");
    }

    @AfterAll
    void stop() {
        here.close();
        there.close();
    }

    private static CurrentPerson found(RunningServer server) {
        Founding founding = server.bean(Founding.class);
        String address = founding.address().orElseThrow();
        founding.found(
                address.substring(address.indexOf('=') + 1),
                new Founder("Sở Thử", "ST", "Lê Thị Thử", "quantri", "mười ký tự hơn"),
                "Quản trị");
        Accounts accounts = server.bean(Accounts.class);
        return accounts.withAccount().stream()
                .flatMap(person -> accounts.person(person).stream())
                .filter(person -> person.is(Role.ADMINISTRATOR))
                .findFirst()
                .orElseThrow();
    }

    private static String vkey(RunningServer server) throws Exception {
        return server.bean(RecordPlace.class).publicKeys().getFirst().vkey();
    }

    private WitnessLine witness() {
        return here.bean(Witnesses.class).all().getFirst();
    }

    private long published() throws Exception {
        return new RecordReader(here.bean(RecordPlace.class).folder())
                .newest()
                .orElseThrow()
                .checkpoint()
                .size();
    }

    @Test
    void ourCheckpointIsCosignedByTheOtherAndProofsBearBothSignatures() throws Exception {
        here.bean(Witnesses.class).askAll();
        assertThat(witness().problem()).isEmpty();
        assertThat(witness().size()).isEqualTo(published());
        RecordReader reader = new RecordReader(here.bean(RecordPlace.class).folder());
        SignedCheckpoint cosigned = reader.cosigned().orElseThrow();
        assertThat(witness()
                        .key()
                        .verifies(
                                cosigned.note().text(),
                                cosigned.note().signatures().getLast()))
                .isTrue();
        assertThat(reader.prove(0).checkpoint().note().signatures()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(there.bean(Witnessing.class).logs().getFirst().size())
                .isEqualTo(witness().size());

        Acts.append(here, 2);
        Acts.published(here);
        here.bean(Witnesses.class).askAll();
        assertThat(witness().size()).isEqualTo(published());
    }

    /// Where we forget what it saw, the witness says it, and is asked from there.
    @Test
    void aWitnessThatRemembersMoreIsAskedFromThere() throws Exception {
        Acts.append(here, 3);
        Acts.published(here);
        here.bean(Witnesses.class).askAll();
        here.bean(Witnesses.class).end(administrator, witness().id());
        here.bean(Witnesses.class)
                .add(administrator, there.bean(Witnessing.class).key().vkey(), there.address() + "/record/witness");
        assertThat(witness().size()).isZero();
        Acts.append(here, 4);
        Acts.published(here);
        here.bean(Witnesses.class).askAll();
        assertThat(witness().problem()).isEmpty();
        assertThat(witness().size()).isEqualTo(published());
    }

    /// The other is a witness that remembers more than we do: all of ours was set back to an old copy.
    @Test
    void aRecordSetBackIsSaidByItsWitnessAndEverybodyIsWarned() throws Exception {
        Sealing sealing = here.bean(Sealing.class);
        Acts.append(here, 30);
        Acts.published(here);
        here.bean(Witnesses.class).askAll();
        assertThat(sealing.contradicted()).isFalse();
        SigningKey witness = SigningKey.generate("elsewhere.example.vn/w", KeyKind.COSIGNATURE);
        try (var elsewhere = new WitnessThatSaw(published() + 100)) {
            here.bean(Witnesses.class).add(administrator, witness.verifier().vkey(), elsewhere.address());
            here.bean(Witnesses.class).askAll();
            assertThat(sealing.contradicted()).isTrue();
            WitnessLine line = here.bean(Witnesses.class).all().getLast();
            assertThat(line.contradicts()).isTrue();
            here.bean(Witnesses.class).end(administrator, line.id());
            here.bean(Witnesses.class).askAll();
            assertThat(sealing.contradicted()).isFalse();
        }
    }

    /// Answers as one that has seen so many acts.
    private static final class WitnessThatSaw implements AutoCloseable {
        private final HttpServer server;

        WitnessThatSaw(long size) throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean knows = body.startsWith("old " + size + "\n");
                byte[] answer = (knows ? "the old size is larger" : size + "\n").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(knows ? 400 : 409, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void aPastThatWasRewrittenIsNotCosigned() throws Exception {
        here.bean(Witnesses.class).askAll();
        long seen = there.bean(Witnessing.class).logs().getFirst().size();
        SigningKey key = stolenKey();
        Path forged = data.resolve("forged");
        try (RecordWriter writer =
                RecordWriter.open(Folder.at(forged), List.of(key), Clock.systemUTC(), Optional.empty())) {
            for (long i = 0; i < seen + 5; i++) {
                writer.integrate(List.of(("{\"kind\":\"forged\",\"no\":" + i + "}").getBytes(StandardCharsets.UTF_8)));
            }
            SignedCheckpoint forgery = writer.publish();
            assertThat(post(new AddCheckpoint(seen, List.of(), forgery).bytes()).statusCode())
                    .isEqualTo(422);
            assertThat(post(new AddCheckpoint(0, List.of(), forgery).bytes()).statusCode())
                    .isEqualTo(409);
            // Both checkpoints are kept: together they prove it.
            WitnessedLog.Contradiction kept = there.bean(Witnessing.class)
                    .logs()
                    .getFirst()
                    .contradictions()
                    .getFirst();
            assertThat(kept.offered()).isEqualTo(forgery.note().format());
            assertThat(kept.seen()).contains("\n" + seen + "\n");
        }
    }

    /// Whoever has stolen the key can sign; the witness still does not follow.
    private static SigningKey stolenKey() throws Exception {
        List<String> lines = Files.readAllLines(data.resolve("here/record.key"));
        return SigningKey.parse(lines.get(0), lines.get(1));
    }

    @Test
    void strangersAreRefused() throws Exception {
        SigningKey other = SigningKey.generate("somebody.example.vn/log", KeyKind.NOTE);
        SignedCheckpoint unknown = SignedCheckpoint.sign(
                new Checkpoint("somebody.example.vn/log", 0, Hash.EMPTY_TREE),
                List.of(other),
                Clock.systemUTC().instant());
        assertThat(post(new AddCheckpoint(0, List.of(), unknown).bytes()).statusCode())
                .isEqualTo(404);
        assertThat(post("nonsense".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        assertThat(post(new byte[100_000]).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> post(byte[] body) throws Exception {
        // As command-line tools say it of any body.
        HttpRequest request = HttpRequest.newBuilder(URI.create(there.address() + "/record/witness/add-checkpoint"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aKeyOfTheWrongKindOrKnownAlreadyIsRefusedWithItsReason() throws Exception {
        Witnesses witnesses = here.bean(Witnesses.class);
        String witness = there.bean(Witnessing.class).key().vkey();
        assertRefused("NO_KEY", () -> witnesses.add(administrator, "x+y", "https://a.example"));
        assertRefused("NO_WITNESS_KEY", () -> witnesses.add(administrator, vkey(there), "https://a.example"));
        assertRefused("KNOWN", () -> witnesses.add(administrator, witness, "https://a.example"));
        String fresh = SigningKey.generate("w.example.vn/w", KeyKind.COSIGNATURE)
                .verifier()
                .vkey();
        assertRefused("NO_ADDRESS", () -> witnesses.add(administrator, fresh, "ftp://a.example"));
        Witnessing witnessing = here.bean(Witnessing.class);
        assertRefused("NO_LOG_KEY", () -> witnessing.add(administrator, witness));
        assertRefused("OURS", () -> witnessing.add(administrator, vkey(here)));
    }

    private static void assertRefused(String reason, ThrowingCallable call) {
        assertThatExceptionOfType(UnfitKeyException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    /// It is said with the witness, and nothing else stops.
    @Test
    void aWitnessThatDoesNotAnswerHoldsNobodyUp() throws Exception {
        String silent = SigningKey.generate("silent.example.vn/w", KeyKind.COSIGNATURE)
                .verifier()
                .vkey();
        here.bean(Witnesses.class).add(administrator, silent, "http://127.0.0.1:9");
        Acts.append(here, 5);
        Acts.published(here);
        here.bean(Witnesses.class).askAll();
        List<WitnessLine> all = here.bean(Witnesses.class).all();
        assertThat(all).anySatisfy(one -> assertThat(one.problem()).isNotEmpty());
        assertThat(all).anySatisfy(one -> assertThat(one.size()).isEqualTo(published()));
        all.stream()
                .filter(one -> one.url().getPort() == 9)
                .forEach(one -> here.bean(Witnesses.class).end(administrator, one.id()));
    }
}
