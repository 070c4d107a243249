package damlam.journal;

import damlam.note.Checkpoint;
import damlam.note.SignedCheckpoint;
import damlam.record.Fault;
import damlam.record.Finding;
import damlam.record.Folder;
import damlam.record.KeptEntries;
import damlam.record.RecordFiles;
import damlam.record.RecordVerifier;
import damlam.record.Trust;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Checks the whole record against the journal, at each start and every night: every leaf against its tile, every tile
/// against the signed root, the root against what was published before, every row of the journal against its leaf, and
/// what features repeat of it against the journal.
@Component
public class RecordChecks implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RecordChecks.class);
    private static final int BATCH = 4096;
    private static final int THREADS = 2;
    /// A row that was shifted makes all after it wrong; the first say so.
    private static final int MOST_FINDINGS = 50;

    private final SealingRows rows;
    private final KeptRows kept;
    private final List<RowsKept> features;
    private final RecordPlace place;
    private final Clock clock;
    private final double rest;
    private final ReentrantLock one = new ReentrantLock();
    private volatile boolean closing;

    /// @param rest how long a check that runs beside people rests after each part, as a share of the time that it took
    RecordChecks(
            SealingRows rows,
            KeptRows kept,
            List<RowsKept> features,
            RecordPlace place,
            Clock clock,
            @Value("${damlam.record.check-rest}") double rest) {
        this.rows = rows;
        this.kept = kept;
        this.features = features;
        this.place = place;
        this.clock = clock;
        this.rest = rest;
    }

    /// Before the database goes: a check that is under way then is no alarm.
    @Override
    public void destroy() {
        closing = true;
    }

    /// The newest result; empty before the first.
    public Optional<Checked> newest() {
        return kept.newest();
    }

    /// Those that did not agree, the newest first: putting a row back does not make it never have been altered.
    public List<Checked> disagreed(int most) {
        return kept.disagreed(most);
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        apart();
    }

    @Scheduled(cron = "0 0 2 * * *")
    void atNight() {
        apart();
    }

    /// Checks beside everything else; one at a time.
    public void apart() {
        Thread.ofPlatform().name("record-check").daemon().start(() -> {
            if (one.tryLock()) {
                try {
                    run();
                } finally {
                    one.unlock();
                }
            }
        });
    }

    private void run() {
        long start = System.nanoTime();
        try {
            Checked found = check(1, new Pace(rest));
            if (found == null) {
                return;
            }
            kept.put(found);
            found.findings().forEach(finding -> LOG.error("The record: {}", finding));
        } catch (IOException | RuntimeException e) {
            if (closing) {
                LOG.debug("The check ended with the server: {}", e.getMessage());
                return;
            }
            // Whoever can keep the check from ending would else have it say nothing for ever.
            LOG.error("The record was not checked", e);
            failed(String.valueOf(e.getMessage()), start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(String problem, long start) {
        try {
            kept.put(new Checked(clock.instant(), 0, List.of(), Duration.ofNanos(System.nanoTime() - start), problem));
        } catch (DataAccessException e) {
            LOG.error("That it was not checked could not be kept: {}", e.getMessage());
        }
    }

    /// Checks now, without a rest.
    ///
    /// @return null where nothing was published yet
    public @Nullable Checked check() throws IOException, InterruptedException {
        return check(THREADS, new Pace(0));
    }

    private @Nullable Checked check(int threads, Pace pace) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Optional<SignedCheckpoint> published = rows.published();
        if (published.isEmpty()) {
            return null;
        }
        Folder folder = place.folder();
        long size = published.get().checkpoint().size();
        List<Checkpoint> earlier = List.of(published.get().checkpoint());
        Trust trust = new Trust(place.publicKeys(), earlier, Optional.empty());
        List<Finding> findings = new ArrayList<>(RecordVerifier.verify(
                        (path, most) -> {
                            pace.rest();
                            return folder.read(path, most);
                        },
                        trust,
                        threads)
                .findings());
        // Where the files hold, they say what stood where the journal was altered.
        Trust compared = new Trust(
                List.of(), List.of(), findings.isEmpty() ? Optional.of((RecordFiles) folder) : Optional.empty());
        KeptEntries journal = new KeptEntries(
                folder,
                (from, most) -> {
                    pace.rest();
                    return rows.leaves(from, most);
                },
                "journal.entry");
        RecordVerifier.verify(journal, compared, threads).findings().forEach(finding -> add(findings, finding));
        columns(findings, size, pace);
        repeated(findings);
        others(findings, pace);
        return new Checked(clock.instant(), size, findings, Duration.ofNanos(System.nanoTime() - start), "");
    }

    /// The same place may be named twice, by its hash and by the copy, which knows more.
    private static void add(List<Finding> findings, Finding next) {
        findings.removeIf(known -> known.fault() == next.fault()
                && known.entry() == next.entry()
                && known.detail().length() <= next.detail().length());
        boolean known = findings.stream().anyMatch(one -> one.fault() == next.fault() && one.entry() == next.entry());
        if (!known) {
            findings.add(next);
        }
    }

    /// A leaf holds salts that were drawn once: no two acts have the same.
    private void repeated(List<Finding> findings) {
        kept.repeated(MOST_FINDINGS)
                .forEach(one -> add(findings, new Finding(Fault.ENTRY_REPEATED, one.again(), one.first(), "")));
    }

    private void others(List<Finding> findings, Pace pace) {
        for (RowsKept rows : features) {
            pace.rest();
            // Of one act, or of none, several rows may differ; each is named.
            rows.differing(MOST_FINDINGS)
                    .forEach(one -> findings.add(new Finding(Fault.ROW_CHANGED, one.entry(), one.entry(), one.row())));
        }
    }

    private void columns(List<Finding> findings, long size, Pace pace) {
        for (long from = 0; from < size && findings.size() < MOST_FINDINGS; from += BATCH) {
            pace.rest();
            kept.entries(from, (int) Math.min(BATCH, size - from))
                    .forEach(row -> row.findings().forEach(finding -> add(findings, finding)));
        }
    }
}
