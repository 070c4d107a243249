package damlam.proofs;

import damlam.access.CurrentPerson;
import damlam.journal.Cosigning;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.journal.RecordPlace;
import damlam.journal.Sealing;
import damlam.merkle.Hash;
import damlam.merkle.MerkleTree;
import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.NoteFormatException;
import damlam.note.NoteSignature;
import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import damlam.proofs.UnfitKeyException.Reason;
import damlam.record.RecordReader;
import damlam.record.Tiles;
import damlam.witness.AddCheckpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks others to cosign our checkpoints (C2SP tlog-witness): whoever holds a checkpoint with their signatures need not
/// trust us.
@Component
public class Witnesses {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final int MOST_ANSWER = 1 << 14;
    private static final int OTHER_SIZE = 409;
    private static final int NOT_CONTINUED = 422;

    private final WitnessRows rows;
    private final RecordPlace place;
    private final Cosigning cosigning;
    private final Sealing sealing;
    private final Journal journal;
    private final Clock clock;
    private final Duration timeout;
    private final HttpClient client;
    private final ReentrantLock one = new ReentrantLock();

    Witnesses(
            WitnessRows rows,
            RecordPlace place,
            Cosigning cosigning,
            Sealing sealing,
            Journal journal,
            Clock clock,
            @Value("${damlam.record.witness-timeout}") Duration timeout) {
        this.rows = rows;
        this.place = place;
        this.cosigning = cosigning;
        this.sealing = sealing;
        this.journal = journal;
        this.clock = clock;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    public List<WitnessLine> all() {
        return rows.witnesses();
    }

    /// @param vkey as the witness publishes it
    /// @param address below which it takes `add-checkpoint`
    @Transactional(rollbackFor = Exception.class)
    public void add(CurrentPerson by, String vkey, String address) throws UnfitKeyException {
        VerifierKey key = key(vkey);
        if (key.kind() != KeyKind.COSIGNATURE) {
            throw new UnfitKeyException(Reason.NO_WITNESS_KEY);
        }
        if (rows.witnesses().stream().anyMatch(known -> known.key().equals(key))) {
            throw new UnfitKeyException(Reason.KNOWN);
        }
        URI url = address(address);
        long id = rows.addWitness(key, url, by.id().value(), clock.instant());
        journal.append(new Entry(
                clock.instant(),
                by.actor(),
                "proofs.witness",
                "witness:" + id,
                Map.of("key", key.vkey()),
                url.toString()));
    }

    /// From now on it is not asked any more; its cosignatures stay.
    ///
    /// @return false where none of that number is asked
    @Transactional
    public boolean end(CurrentPerson by, long id) {
        boolean ended = rows.endWitness(id, clock.instant());
        if (ended) {
            journal.append(
                    new Entry(clock.instant(), by.actor(), "proofs.witness.end", "witness:" + id, Map.of(), null));
        }
        return ended;
    }

    static VerifierKey key(String vkey) throws UnfitKeyException {
        try {
            return VerifierKey.parse(vkey.strip());
        } catch (NoteFormatException e) {
            throw new UnfitKeyException(Reason.NO_KEY);
        }
    }

    private static URI address(String typed) throws UnfitKeyException {
        try {
            URI url = URI.create(typed.strip().replaceAll("/+$", ""));
            if (url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new UnfitKeyException(Reason.NO_ADDRESS);
    }

    /// Every half minute, beside everything else: a witness that does not answer holds nobody up.
    @Scheduled(fixedDelayString = "${damlam.record.witness-every}")
    void ask() {
        Thread.ofVirtual().name("witnesses").start(() -> {
            if (one.tryLock()) {
                try {
                    askAll();
                } catch (IOException | DataAccessException | IllegalStateException e) {
                    LOG.warn("The witnesses were not asked: {}", e.getMessage());
                } finally {
                    one.unlock();
                }
            }
        });
    }

    /// Asks every witness that has not seen the newest checkpoint, one after the other.
    ///
    /// @throws IOException if our own files cannot be read; what a witness answered is kept with it
    public void askAll() throws IOException {
        List<WitnessLine> witnesses = rows.witnesses();
        Optional<SignedCheckpoint> newest =
                witnesses.isEmpty() ? Optional.empty() : new RecordReader(place.folder()).newest();
        if (newest.isEmpty()) {
            return;
        }
        for (WitnessLine witness : witnesses) {
            if (witness.size() < newest.get().checkpoint().size()) {
                ask(witness, newest.get());
            }
        }
        sealing.contradicted(rows.witnesses().stream().anyMatch(WitnessLine::contradicts));
    }

    private void ask(WitnessLine witness, SignedCheckpoint newest) {
        try {
            Answered answered = post(witness, request(witness.size(), newest));
            boolean ahead = false;
            if (answered.status == OTHER_SIZE) {
                // It remembers more, or less, than we do: it is asked from there.
                long remembered = size(answered.body);
                ahead = remembered > newest.checkpoint().size();
                answered = post(witness, request(remembered, newest));
            }
            if (answered.status != 200) {
                String problem = "%d %s".formatted(answered.status, answered.body.strip());
                rows.failed(witness.id(), clock.instant(), problem, ahead || answered.status == NOT_CONTINUED);
                return;
            }
            List<NoteSignature> made = AddCheckpoint.cosignatures(answered.body.getBytes(StandardCharsets.UTF_8));
            if (made.stream()
                    .noneMatch(one -> witness.key().verifies(newest.note().text(), one))) {
                rows.failed(witness.id(), clock.instant(), "no valid cosignature in the answer", false);
                return;
            }
            cosigning.cosign(newest, made, List.of(witness.key()));
            rows.seen(witness.id(), newest.checkpoint().size(), clock.instant());
        } catch (NoteFormatException | IOException e) {
            rows.failed(witness.id(), clock.instant(), String.valueOf(e.getMessage()), witness.contradicts());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param old what the witness saw last; more than we have where we were set back, and then it will say so
    private AddCheckpoint request(long old, SignedCheckpoint newest) throws IOException {
        long size = newest.checkpoint().size();
        List<Hash> proof = old == 0 || old >= size
                ? List.of()
                : new MerkleTree<>(size, new Tiles(place.folder(), size))
                        .consistency(old)
                        .path();
        return new AddCheckpoint(old, proof, newest);
    }

    private static long size(String body) throws IOException {
        String digits = body.strip();
        if (!digits.matches("\\d{1,18}")) {
            throw new IOException("the witness names no size: " + digits);
        }
        return Long.parseLong(digits);
    }

    private Answered post(WitnessLine witness, AddCheckpoint request) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                .build();
        HttpResponse<InputStream> response = client.send(post, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Answered(
                    response.statusCode(), new String(body.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8));
        }
    }

    private record Answered(int status, String body) {}

    /// The newest checkpoint that a witness has signed.
    public Optional<Checkpoint> cosigned() throws IOException {
        return new RecordReader(place.folder()).cosigned().map(SignedCheckpoint::checkpoint);
    }
}
