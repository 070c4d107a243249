package damlam.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time of day; but while the demonstration tells its past, the time in the story.
///
/// So the past goes through the same doors as the present, and is dated by them as they date everything.
public final class DemoClock extends Clock {
    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final ZoneId zone;

    public DemoClock() {
        this(ZoneOffset.UTC);
    }

    private DemoClock(ZoneId zone) {
        this.zone = zone;
    }

    /// Does something as of then, on this thread; everybody else's clock goes on as it does.
    public static void at(Instant then, Runnable act) {
        ScopedValue.where(THEN, then).run(act);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(other);
    }
}
