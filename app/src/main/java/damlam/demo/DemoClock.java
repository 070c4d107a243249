package damlam.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The time of day; but while the demonstration tells its past, the time in the story, and later by as many days as its
/// administrator has let pass.
///
/// So the past goes through the same doors as the present, and is dated by them as they date everything.
public final class DemoClock extends Clock {
    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final AtomicReference<Duration> ahead;
    private final ZoneId zone;

    public DemoClock() {
        this(new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
    }

    private DemoClock(AtomicReference<Duration> ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    /// Does something as of then, on this thread; everybody else's clock goes on as it does.
    public static void at(Instant then, Runnable act) {
        ScopedValue.where(THEN, then).run(act);
    }

    /// Lets a day pass, for everybody.
    public void passDay() {
        ahead.updateAndGet(so -> so.plusDays(1));
    }

    /// Goes on from a moment where it would begin before it: days that passed before a restart have passed.
    void notBefore(Instant moment) {
        Duration missing = Duration.between(Instant.now(), moment);
        ahead.updateAndGet(so -> so.compareTo(missing) < 0 ? missing : so);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(ahead, other);
    }
}
