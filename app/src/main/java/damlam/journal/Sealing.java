package damlam.journal;

import damlam.journal.SealingRows.Counts;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Whether the promise holds that every act is under a signed checkpoint within seconds: first the pages warn, then
/// official acts are refused.
@Component
public class Sealing {
    private final SealingRows rows;
    private final Clock clock;
    private final Duration warnAfter;
    private final Duration refuseAfter;

    private volatile Counts counts = new Counts(0, 0, 0, null, false);
    private volatile Duration silent = Duration.ZERO;
    private volatile Trouble trouble = Trouble.NONE;
    private volatile String detail = "";
    private volatile boolean contradicted;
    /// Of the monotonic clock: setting the other one changes nothing here. Null until the database was asked how long
    /// acts wait already, for a restart must not begin the silence anew.
    private @Nullable Long quietSince;

    Sealing(
            SealingRows rows,
            Clock clock,
            @Value("${damlam.record.warn-after}") Duration warnAfter,
            @Value("${damlam.record.refuse-after}") Duration refuseAfter) {
        this.rows = rows;
        this.clock = clock;
        this.warnAfter = warnAfter;
        this.refuseAfter = refuseAfter;
    }

    /// As of the last second.
    public Sealed state() {
        Counts now = counts;
        return new Sealed(now.numbered(), now.published(), now.waiting(), now.at(), silent, trouble, detail);
    }

    /// Whether everybody should know that something is wrong.
    public boolean warns() {
        return !trouble.passes() || silent.compareTo(warnAfter) >= 0;
    }

    /// Whether the newest check of the whole found something that is not as it was recorded, or came to no end.
    public boolean disagrees() {
        return counts.disagrees();
    }

    /// Whether a witness says that the record does not continue what it has seen.
    public boolean contradicted() {
        return contradicted;
    }

    /// What the witnesses said when they were asked last.
    public void contradicted(boolean said) {
        contradicted = said;
    }

    /// Whether no official act is taken.
    public boolean refuses() {
        return !trouble.passes() || silent.compareTo(refuseAfter) >= 0;
    }

    /// @throws RecordSilentException if no act may be taken
    void requirePromise() {
        if (refuses()) {
            throw new RecordSilentException(trouble, detail);
        }
    }

    Trouble trouble() {
        return trouble;
    }

    void tell(Trouble what, String how) {
        detail = how;
        trouble = what;
    }

    @Scheduled(fixedDelay = 1000)
    void watch() {
        try {
            look();
        } catch (DataAccessException e) {
            // Without the database there are no acts either.
        }
    }

    synchronized void look() {
        Counts now = rows.counts();
        Long known = quietSince;
        long since;
        if (known == null) {
            since = System.nanoTime() - rows.waited(clock.instant()).toNanos();
        } else if (now.waiting() == 0 || now.published() > counts.published()) {
            since = System.nanoTime();
        } else {
            since = known;
        }
        quietSince = since;
        counts = now;
        silent = Duration.ofNanos(System.nanoTime() - since);
    }
}
