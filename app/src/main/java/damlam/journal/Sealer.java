package damlam.journal;

import damlam.note.NoteSignature;
import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import damlam.record.RecordFormatException;
import damlam.record.RecordReader;
import damlam.record.RecordWriter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Takes numbered acts into the tree, and publishes a signed checkpoint for them, twice a second.
///
/// Whoever seals holds a lock of the database on a connection of its own and tells the database over it what was
/// published. The order of the acts is the database's, fixed before anything is signed, so that even two who both
/// believe they seal sign one and the same past.
@Component
class Sealer implements SmartLifecycle, Cosigning {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 4096;
    private static final long PAUSE_MS = 500;

    private final Lead lead;
    private final SealingRows rows;
    private final RecordPlace place;
    private final Sealing sealing;
    private final Clock clock;

    private @Nullable ScheduledExecutorService thread;
    private @Nullable RecordWriter writer;
    /// The newest act that is in the tree, as it was taken in; null in an empty one.
    private byte @Nullable [] last;
    /// How many acts the database knows to be published.
    private long told;

    Sealer(DataSource database, SealingRows rows, RecordPlace place, Sealing sealing, Clock clock) {
        this.lead = new Lead(database, "damlam.sealer");
        this.rows = rows;
        this.place = place;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// Before anybody can act, it is known whether the record can be continued.
    @Override
    public synchronized void start() {
        run();
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sealer").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(this::run, PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        synchronized (this) {
            thread = null;
            letGo();
        }
    }

    /// Before the web server.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    synchronized void run() {
        try {
            if (lead.take()) {
                seal();
                sealing.tell(Trouble.NONE, "");
            }
        } catch (RecordFormatException e) {
            failed(Trouble.FILES, e);
        } catch (DifferentPastException e) {
            failed(e.trouble, e);
        } catch (IOException | SQLException | DataAccessException | IllegalStateException e) {
            failed(Trouble.FAILING, e);
        }
    }

    @Override
    public synchronized void cosign(
            SignedCheckpoint asked, Collection<NoteSignature> answers, Collection<VerifierKey> witnesses)
            throws IOException {
        RecordWriter open = writer;
        if (open == null) {
            throw new IllegalStateException("this server does not seal at the moment");
        }
        open.cosign(asked, answers, witnesses);
    }

    private void failed(Trouble trouble, Exception e) {
        if (sealing.trouble() != trouble) {
            LOG.warn("Nothing is sealed ({}): {}", trouble, e.getMessage());
        }
        sealing.tell(trouble, String.valueOf(e.getMessage()));
        letGo();
    }

    private void seal() throws IOException, SQLException, DifferentPastException {
        RecordWriter open = writer();
        requireSamePast(open);
        List<byte[]> next = rows.leaves(open.size(), BATCH);
        while (!next.isEmpty()) {
            open.integrate(next);
            last = next.getLast();
            next = next.size() == BATCH ? rows.leaves(open.size(), BATCH) : List.of();
        }
        SignedCheckpoint checkpoint = open.publish();
        if (checkpoint.checkpoint().size() != told) {
            tell(checkpoint);
        }
    }

    private void tell(SignedCheckpoint checkpoint) throws SQLException {
        Connection connection = lead.connection()
                .orElseThrow(() -> new IllegalStateException("only who seals tells what is published"));
        SealingRows.publish(connection, checkpoint, clock.instant());
        told = checkpoint.checkpoint().size();
    }

    private RecordWriter writer() throws IOException {
        RecordWriter open = writer;
        if (open == null) {
            Optional<SignedCheckpoint> known = rows.published();
            open = known.isPresent()
                    ? RecordWriter.open(place.folder(), place.keys(true), clock, known.get(), rows::leaves)
                    : RecordWriter.open(place.folder(), place.keys(place.begun()), clock, Optional.empty());
            writer = open;
            SignedCheckpoint newest = open.published();
            long size = newest.checkpoint().size();
            last = size == 0 ? null : new RecordReader(place.folder()).entry(size - 1, newest.checkpoint());
            told = known.map(checkpoint -> checkpoint.checkpoint().size()).orElse(-1L);
        }
        return open;
    }

    /// A database that was set back numbers new acts as others were numbered before: nothing may be signed then.
    private void requireSamePast(RecordWriter open) throws IOException, DifferentPastException {
        long size = open.size();
        byte[] known = last;
        if (size == 0 || known == null) {
            return;
        }
        List<byte[]> found = rows.leaves(size - 1, 1);
        if (found.isEmpty()) {
            throw new DifferentPastException(
                    Trouble.BEHIND, "%d acts were published, the database holds %d".formatted(size, rows.numbered()));
        }
        if (!Arrays.equals(found.getFirst(), known)) {
            throw new DifferentPastException(
                    Trouble.DIFFERS, "act %d is not the one that was published".formatted(size - 1));
        }
    }

    private void letGo() {
        RecordWriter open = writer;
        writer = null;
        last = null;
        // The lead goes back even where the files do not close.
        try (RecordWriter _ = open) {
            lead.letGo();
        } catch (IOException | SQLException e) {
            LOG.debug("Letting go of the record: {}", e.getMessage());
        }
    }

    private static final class DifferentPastException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Trouble trouble;

        DifferentPastException(Trouble trouble, String message) {
            super(message);
            this.trouble = trouble;
        }
    }
}
