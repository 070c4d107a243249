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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Follows the journal move by move. Cases that grew are looked at again at once, by what was usual when all were
/// searched; and the whole log is searched anew from time to time: what is usual among peers, and so every signal, may
/// change with each move.
///
/// One server of a database does it, under a lock held on a connection of its own. It rests nine times as long as a
/// search of all took and three times as long as one of single cases, so that neither ever costs more than a tenth, or
/// a quarter, of one core.
@Component
class SignalSearch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SignalSearch.class);
    private static final long TICK_MS = 250;
    private static final long LEAST_PAUSE_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_AFTER_FAILURE_NS = TimeUnit.SECONDS.toNanos(30);
    private static final int RESTS = 9;
    private static final int SHORT_RESTS = 3;
    /// Where more cases grew, as by taking in many at once, all are searched soon enough.
    private static final int MOST_ALONE = 500;
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
    /// Whether no search, not even one of single cases, has looked at the newest moves.
    private boolean unseen;
    /// Whether units, people or absences may have changed since the last search.
    private boolean organisationChanged = true;

    /// As of when the newest search here saw everything; null before the first.
    private @Nullable Instant searchedAt;

    private @Nullable Map<Pattern.Identity, FoundSignal> kept;
    /// What the newest search of all here left; null before the first.
    private @Nullable Baseline baseline;
    private long restUntilNs = System.nanoTime();
    private long shortRestUntilNs = restUntilNs;

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
        long begun = System.nanoTime();
        try {
            if (begun - restUntilNs >= 0) {
                if (leads() && (read() || isTimeAgain())) {
                    search();
                    restUntilNs = restsFrom(begun, RESTS);
                }
            } else if (baseline != null && begun - shortRestUntilNs >= 0 && leads() && searchGrown()) {
                shortRestUntilNs = restsFrom(begun, SHORT_RESTS);
            }
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            failed(e);
        }
    }

    /// @return until when, for so many times as long as it took since
    private static long restsFrom(long begun, int times) {
        long now = System.nanoTime();
        return now + Math.max(LEAST_PAUSE_NS, times * (now - begun));
    }

    private void failed(Throwable e) {
        LOG.warn("Signals are not searched for: {}", e.getMessage(), e);
        restUntilNs = System.nanoTime() + PAUSE_AFTER_FAILURE_NS;
        shortRestUntilNs = restUntilNs;
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
            unseen |= !part.moves().isEmpty();
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
        Detection.Whole whole = detection.search(moves, thresholds, now);
        OrgChart chart = org.chart();
        Changes changes = Changes.of(known, whole.result(), since(now, thresholds, chart));
        FirstLook firstLook = new FirstLook(rules, chart);
        long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        transaction.executeWithoutResult(status -> {
            if (organisationChanged) {
                giveTimeToLook(known, firstLook, now);
            }
            write(changes, thresholds, now, firstLook);
            searches.succeeded(now, moves.size(), tookMs, thresholds.version());
        });
        grew = false;
        unseen = false;
        organisationChanged = false;
        searchedAt = now;
        baseline = whole.baseline();
        moves.nothingGrew();
        remember(changes, now, known);
    }

    /// Looks again at the cases that grew since all were searched, and at nothing else that is kept. What it finds
    /// is what a search of all would find by the same norms.
    ///
    /// @return whether it did: not where the organisation or the rules have changed as well
    synchronized boolean searchGrown() {
        read();
        Baseline before = baseline;
        Rules thresholds = rules.thresholds();
        int cases = moves.grown().cardinality();
        if (before == null
                || !unseen
                || organisationChanged
                || cases > MOST_ALONE
                || !before.rules().equals(thresholds.version())) {
            return false;
        }
        Instant now = now();
        Optional<Detection.Result> result = detection.again(moves, before, thresholds, now);
        if (result.isEmpty()) {
            return false;
        }
        Map<Pattern.Identity, FoundSignal> known = kept();
        Set<Long> looked = result.get().caseMoves().keySet();
        Map<Pattern.Identity, FoundSignal> theirs = known.values().stream()
                .filter(signal -> looked.contains(signal.pattern().caseId().value()))
                .collect(Collectors.toMap(signal -> signal.pattern().identity(), signal -> signal));
        OrgChart chart = org.chart();
        Changes changes = Changes.of(theirs, result.get(), since(now, thresholds, chart));
        transaction.executeWithoutResult(status -> write(changes, thresholds, now, new FirstLook(rules, chart)));
        unseen = false;
        remember(changes, now, known);
        return true;
    }

    private Changes.Search since(Instant now, Rules thresholds, OrgChart chart) {
        return new Changes.Search(now, thresholds.version(), searches.state().at(), chart);
    }

    private void write(Changes changes, Rules thresholds, Instant now, FirstLook firstLook) {
        rows.insert(changes.fresh(), thresholds.version(), now, firstLook);
        rows.update(changes.renewed(), thresholds.version(), now);
        rows.overturn(changes.overturned());
    }

    private void remember(Changes changes, Instant now, Map<Pattern.Identity, FoundSignal> known) {
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
        baseline = null;
        try {
            lead.letGo();
        } catch (SQLException e) {
            LOG.debug("Letting go of the search: {}", e.getMessage());
        }
    }
}
