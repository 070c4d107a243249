package damlam.journal;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Whether the promise holds that every act is under a signed checkpoint within seconds: first the pages warn, then
/// official acts are refused.
@Component
public class Sealing {
    private final SealingRows rows;
    private final Duration warnAfter;
    private final Duration refuseAfter;

    private volatile Sealed sealed = Sealed.UNKNOWN;
    private volatile Trouble trouble = Trouble.NONE;
    private volatile String detail = "";
    /// Of the monotonic clock: setting the other one changes nothing here.
    private long quietSince = System.nanoTime();

    Sealing(
            SealingRows rows,
            @Value("${damlam.record.warn-after}") Duration warnAfter,
            @Value("${damlam.record.refuse-after}") Duration refuseAfter) {
        this.rows = rows;
        this.warnAfter = warnAfter;
        this.refuseAfter = refuseAfter;
    }

    /// As of the last second.
    public Sealed state() {
        return sealed;
    }

    /// Whether everybody should know that something is wrong.
    public boolean warns() {
        return !trouble.passes() || sealed.silent().compareTo(warnAfter) >= 0;
    }

    /// Whether no official act is taken.
    public boolean refuses() {
        return !trouble.passes() || sealed.silent().compareTo(refuseAfter) >= 0;
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
        Sealed before = sealed;
        Sealed now = rows.state();
        if (now.waiting() == 0 || now.published() > before.published()) {
            quietSince = System.nanoTime();
        }
        Duration silent = Duration.ofNanos(System.nanoTime() - quietSince);
        sealed = new Sealed(now.numbered(), now.published(), now.waiting(), now.at(), silent, trouble, detail);
    }
}
