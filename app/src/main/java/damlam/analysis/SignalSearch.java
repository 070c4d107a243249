package damlam.analysis;

import damlam.calendar.WorkCalendar;
import damlam.cases.Matters;
import damlam.cases.MoveFeed;
import damlam.detect.Rules;
import damlam.journal.Lead;
import damlam.org.Org;
import damlam.org.OrgChart;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Follows the journal move by move and searches the whole log anew whenever it grew: what is usual among peers, and so
/// every signal, may change with each move.
///
/// One server of a database does it, under a lock held on a connection of its own. It rests three times as long as a
/// search took, so that it never costs more than a quarter of one core.
@Component
class SignalSearch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SignalSearch.class);
    private static final long TICK_MS = 250;
    private static final long LEAST_PAUSE_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_AFTER_FAILURE_NS = TimeUnit.SECONDS.toNanos(30);
    private static final int RESTS = 3;
    /// What lies, lies longer without any move: after so much working time it is looked at again.
    private static final long AGAIN_AFTER_WORKING_MS = 10 * 60_000;

    private static final int PART = 20_000;

    private final Lead lead;
    private final MoveFeed feed;
    private final SignalRows rows;
    private final SearchRows searches;
    private final SignalRules rules;
    private final Org org;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Detection detection;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    private @Nullable ScheduledExecutorService thread;
    private LogBuilder moves = new LogBuilder();
    private long seenUpTo = -1;
    /// Whether something was seen that no search has looked at.
    private boolean grew;
    /// Whether units, people or absences may have changed since the last search.
    private boolean organisationChanged = true;

    /// As of when the newest search here saw everything; null before the first.
    private @Nullable Instant searchedAt;

    private @Nullable Map<Pattern.Identity, FoundSignal> kept;
    private long restUntilNs = System.nanoTime();

    SignalSearch(
            DataSource database,
            MoveFeed feed,
            SignalRows rows,
            SearchRows searches,
            SignalRules rules,
            List<RuleReviews> reviews,
            Matters matters,
            Org org,
            Clock clock,
            TransactionTemplate transaction) {
        this.lead = new Lead(database, "damlam.signals");
        this.feed = feed;
        this.rows = rows;
        this.searches = searches;
        this.rules = rules;
        this.org = org;
        this.clock = clock;
        this.transaction = transaction;
        this.detection = new Detection(org, reviews, matters);
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("signals").daemon().factory());
        thread = started;
        var _ = started.scheduleWithFixedDelay(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
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

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /// Whatever goes wrong in one search, the next is tried.
    private synchronized void tick() {
        if (System.nanoTime() - restUntilNs < 0) {
            return;
        }
        long begun = System.nanoTime();
        try {
            if (leads() && (read() || isTimeAgain())) {
                search();
                long took = System.nanoTime() - begun;
                restUntilNs = System.nanoTime() + Math.max(LEAST_PAUSE_NS, RESTS * took);
            }
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            failed(e);
        }
    }

    private void failed(Throwable e) {
        LOG.warn("Signals are not searched for: {}", e.getMessage(), e);
        restUntilNs = System.nanoTime() + PAUSE_AFTER_FAILURE_NS;
        grew = true;
        kept = null;
        try {
            searches.failed(now(), String.valueOf(e.getMessage()));
        } catch (RuntimeException unreachable) {
            LOG.debug("Nor can that be told: {}", unreachable.getMessage());
        }
    }

    private boolean isTimeAgain() {
        Instant last = searchedAt;
        return last != null
                && calendar.workingMs(last.toEpochMilli(), Math.max(last.toEpochMilli(), now().toEpochMilli()))
                        >= AGAIN_AFTER_WORKING_MS;
    }

    /// Does something while nobody else searches on this server.
    synchronized void alone(Runnable act) {
        act.run();
    }

    /// Searches at once, as of the clock.
    ///
    /// @throws IllegalStateException if another server searches
    synchronized void searchNow() {
        try {
            if (!leads()) {
                throw new IllegalStateException("another server searches for signals");
            }
            read();
            search();
        } catch (SQLException e) {
            throw new IllegalStateException("signals cannot be searched for", e);
        }
    }

    private boolean leads() throws SQLException {
        if (lead.holds()) {
            return true;
        }
        letGo();
        return lead.take();
    }

    /// Takes in what was done since.
    ///
    /// @return whether there is anything that no search has looked at
    private boolean read() {
        MoveFeed.Part part = feed.after(seenUpTo, PART);
        while (part.upTo() > seenUpTo) {
            organisationChanged |= searches.organisationChanged(seenUpTo, part.upTo());
            grew |= !part.moves().isEmpty() || organisationChanged;
            moves.add(part.moves());
            seenUpTo = part.upTo();
            part = feed.after(seenUpTo, PART);
        }
        return grew && moves.size() > 0;
    }

    private void search() {
        long begun = System.nanoTime();
        Instant now = now();
        Rules thresholds = rules.thresholds();
        Map<Pattern.Identity, FoundSignal> known = kept();
        Detection.Result result = detection.search(moves, thresholds, now);
        OrgChart chart = org.chart();
        Changes changes = Changes.of(
                known,
                result,
                new Changes.Search(now, thresholds.version(), searches.state().at(), chart));
        FirstLook firstLook = new FirstLook(rules, chart);
        long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        transaction.executeWithoutResult(status -> {
            if (organisationChanged) {
                giveTimeToLook(known, firstLook, now);
            }
            rows.insert(changes.fresh(), thresholds.version(), now, firstLook);
            rows.update(changes.renewed(), thresholds.version(), now);
            rows.overturn(changes.overturned());
            searches.succeeded(now, moves.size(), tookMs, thresholds.version());
        });
        grew = false;
        organisationChanged = false;
        searchedAt = now;
        if (!changes.isEmpty()) {
            rows.changedAt(now).forEach(signal -> known.put(signal.pattern().identity(), signal));
        }
    }

    /// Whoever turned out to be away has as much time to look as anybody.
    private void giveTimeToLook(Map<Pattern.Identity, FoundSignal> known, FirstLook firstLook, Instant now) {
        for (FoundSignal signal : known.values()) {
            if (!signal.isOpen(now)) {
                Instant until = firstLook.endsAt(signal.pattern().named().person(), signal.foundAt());
                if (!until.equals(signal.theirsUntil())) {
                    rows.setTheirs(signal.id(), until);
                }
            }
        }
    }

    private Map<Pattern.Identity, FoundSignal> kept() {
        Map<Pattern.Identity, FoundSignal> known = kept;
        if (known == null) {
            known = new HashMap<>();
            for (FoundSignal signal : rows.all()) {
                known.put(signal.pattern().identity(), signal);
            }
            kept = known;
        }
        return known;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Whoever leads next begins with nothing but what the database says.
    private void letGo() {
        moves = new LogBuilder();
        seenUpTo = -1;
        grew = true;
        organisationChanged = true;
        searchedAt = null;
        kept = null;
        try {
            lead.letGo();
        } catch (SQLException e) {
            LOG.debug("Letting go of the search: {}", e.getMessage());
        }
    }
}
