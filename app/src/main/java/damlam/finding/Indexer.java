package damlam.finding;

import damlam.journal.Journal;
import damlam.journal.Numbered;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the index at what the journal tells: whatever is done to a document, a case or a report is
/// written there, so no feature has to think of being found (decision 0058). A search takes in what is
/// new before it answers; the rest of the work is done on a thread of its own.
@Component
class Indexer implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final Pattern SUBJECT = Pattern.compile("(document|case|report):(\\d{1,18})");
    private static final Map<String, Thing> THINGS =
            Map.of("document", Thing.DOCUMENT, "case", Thing.CASE, "report", Thing.REPORT);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 200;

    /// So many entries a search takes in by itself, in some milliseconds.
    private static final int AT_ONCE = 50;

    private final IndexRows rows;
    private final Sayings sayings;
    private final Journal journal;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean complete;

    Indexer(IndexRows rows, Sayings sayings, Journal journal) {
        this.rows = rows;
        this.sayings = sayings;
        this.journal = journal;
        this.thread = Thread.ofPlatform().name("finding").daemon().unstarted(this::run);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        if (thread.isAlive()) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        while (!stopped) {
            try {
                fill();
                boolean more = true;
                while (!stopped && more) {
                    more = follow(BATCH);
                }
                Thread.sleep(PAUSE);
            } catch (RuntimeException e) {
                // Whatever it is, the thread goes on: without it nothing new would be found until the next start.
                if (!stopped) {
                    LOG.warn("What is new cannot be found yet: {}", e.getMessage());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// What has no entry: all of it where the index is new, nothing afterwards.
    private void fill() {
        if (complete) {
            return;
        }
        rows.followed();
        for (Thing thing : Thing.values()) {
            List<Long> missing = rows.missing(thing, BATCH);
            while (!stopped && !missing.isEmpty()) {
                put(thing, new TreeSet<>(missing));
                List<Long> next = rows.missing(thing, BATCH);
                missing = next.equals(missing) ? List.of() : next;
            }
        }
        complete = !stopped;
    }

    /// Whoever reads first writes first, or an older text would stay. One that cannot be taken in keeps no other
    /// waiting.
    private synchronized void put(Thing thing, Set<Long> ids) {
        try {
            rows.put(sayings.of(thing, ids));
        } catch (RuntimeException e) {
            if (ids.size() == 1) {
                LOG.warn("{} {} cannot be found: {}", thing, ids.iterator().next(), e.getMessage());
            } else {
                ids.forEach(id -> put(thing, Set.of(id)));
            }
        }
    }

    /// Before a search: takes in the last few acts.
    ///
    /// @return whether everything that was done is found; false while there is more than a search can wait for
    boolean upToDate() {
        if (!complete) {
            return false;
        }
        long behind = rows.behind();
        if (behind > 0 && behind <= AT_ONCE) {
            follow(AT_ONCE);
        }
        return behind <= AT_ONCE;
    }

    /// @return whether there was as much as was asked for, and so perhaps more
    private synchronized boolean follow(int limit) {
        List<Numbered> acts = journal.after(rows.followed(), limit);
        Map<Thing, Set<Long>> changed = new EnumMap<>(Thing.class);
        for (Numbered act : acts) {
            Matcher subject = SUBJECT.matcher(act.subject());
            if (subject.matches()) {
                changed.computeIfAbsent(Objects.requireNonNull(THINGS.get(subject.group(1))), first -> new TreeSet<>())
                        .add(Long.parseLong(subject.group(2)));
            }
        }
        changed.forEach(this::put);
        if (!acts.isEmpty()) {
            rows.followed(acts.getLast().no());
        }
        return acts.size() == limit;
    }
}
