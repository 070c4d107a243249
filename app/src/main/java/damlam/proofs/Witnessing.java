package damlam.proofs;

import damlam.access.CurrentPerson;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.journal.RecordPlace;
import damlam.note.KeyKind;
import damlam.note.SignedCheckpoint;
import damlam.note.SigningKey;
import damlam.note.VerifierKey;
import damlam.proofs.UnfitKeyException.Reason;
import damlam.record.Folder;
import damlam.record.KeyFile;
import damlam.witness.Answer;
import damlam.witness.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// We as a witness for others: we remember the newest checkpoint of each record that we know, and cosign only what
/// continues it.
@Component
public class Witnessing implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);

    private final WitnessRows rows;
    private final RecordPlace place;
    private final Journal journal;
    private final Clock clock;
    private final Path folder;
    private final Path keyFile;
    /// Null until somebody asks, and after the records we know have changed.
    private @Nullable Witness witness;

    Witnessing(
            WitnessRows rows,
            RecordPlace place,
            Journal journal,
            Clock clock,
            @Value("${damlam.witness.folder}") String folder,
            @Value("${damlam.witness.key}") String keyFile) {
        this.rows = rows;
        this.place = place;
        this.journal = journal;
        this.clock = clock;
        this.folder = Path.of(folder);
        this.keyFile = Path.of(keyFile);
    }

    /// The key that others have to know before they count us as a witness. Made when first asked for.
    public VerifierKey key() throws IOException {
        return signing().verifier();
    }

    private SigningKey signing() throws IOException {
        return KeyFile.open(keyFile, () -> RecordPlace.newName("damlam-witness/"), KeyKind.COSIGNATURE)
                .keys()
                .getFirst();
    }

    /// The records that we witness, with what we saw last of each.
    public synchronized List<WitnessedLog> logs() throws IOException {
        List<WitnessedLog> seen = new ArrayList<>();
        for (WitnessedLog log : rows.logs()) {
            long size = open().seen(log.key().name())
                    .map(last -> last.checkpoint().size())
                    .orElse(0L);
            seen.add(new WitnessedLog(log.id(), log.key(), size, log.contradictions()));
        }
        return seen;
    }

    @Transactional(rollbackFor = Exception.class)
    public void add(CurrentPerson by, String vkey) throws UnfitKeyException, IOException {
        VerifierKey key = Witnesses.key(vkey);
        if (key.kind() != KeyKind.NOTE) {
            throw new UnfitKeyException(Reason.NO_LOG_KEY);
        }
        if (place.publicKeys().stream().anyMatch(own -> own.name().equals(key.name()))) {
            throw new UnfitKeyException(Reason.OURS);
        }
        if (rows.logs().stream().anyMatch(known -> known.key().equals(key))) {
            throw new UnfitKeyException(Reason.KNOWN);
        }
        long id = rows.addLog(key, by.id().value(), clock.instant());
        journal.append(
                new Entry(clock.instant(), by.actor(), "proofs.log", "log:" + id, Map.of("key", key.vkey()), null));
        anew();
    }

    /// From now on it is not cosigned any more; what was seen of it is remembered.
    ///
    /// @return false where none of that number is cosigned
    @Transactional
    public boolean end(CurrentPerson by, long id) throws IOException {
        boolean ended = rows.endLog(id, clock.instant());
        if (ended) {
            journal.append(new Entry(clock.instant(), by.actor(), "proofs.log.end", "log:" + id, Map.of(), null));
            anew();
        }
        return ended;
    }

    /// Answers one request of another record.
    public synchronized Answer addCheckpoint(byte[] body) throws IOException {
        return open().addCheckpoint(body);
    }

    /// What monitors ask: the newest checkpoint we cosigned, by the hash of its origin.
    public Optional<byte[]> seen(String path) throws IOException {
        return Folder.at(folder).read(path, 1 << 16);
    }

    private Witness open() throws IOException {
        Witness open = witness;
        if (open == null) {
            Map<String, List<VerifierKey>> known = new HashMap<>();
            rows.logs()
                    .forEach(log -> known.computeIfAbsent(log.key().name(), _ -> new ArrayList<>())
                            .add(log.key()));
            open = Witness.open(Folder.at(folder), signing(), known, clock, this::contradicted);
            witness = open;
        }
        return open;
    }

    private void contradicted(SignedCheckpoint seen, SignedCheckpoint offered) {
        String origin = seen.checkpoint().origin();
        LOG.error(
                "The record {} offered {} acts and had shown us {}: it was set back or rewritten",
                origin,
                offered.checkpoint().size(),
                seen.checkpoint().size());
        rows.logs().stream()
                .filter(log -> log.key().name().equals(origin))
                .forEach(log -> rows.contradicted(
                        log.id(),
                        clock.instant(),
                        seen.note().format(),
                        offered.note().format()));
    }

    private synchronized void anew() throws IOException {
        Witness open = witness;
        witness = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void destroy() throws IOException {
        anew();
    }
}
