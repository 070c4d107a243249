package damlam.page;

import damlam.calendar.WorkCalendar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long somebody has held something: a holder is never shown without it.
///
/// @param since when it came to them
/// @param workingMs working time since, milliseconds
/// @param calendarMs time by the calendar since, milliseconds
/// @param inUnit how long it lies with their unit, where it came to them on a later day; null else
public record Held(
        Instant since,
        long workingMs,
        long calendarMs,
        @Nullable Held inUnit) {
    public Held(Instant since, long workingMs, long calendarMs) {
        this(since, workingMs, calendarMs, null);
    }

    /// The same beside the time that it lies with the unit, which is not theirs.
    ///
    /// @param unitSince null where the unit has it no longer than they
    public Held within(@Nullable Instant unitSince, Instant now, WorkCalendar calendar) {
        return unitSince == null ? this : new Held(since, workingMs, calendarMs, of(unitSince, now, calendar));
    }

    /// What came to somebody only a moment from now has not been held yet.
    public static Held of(Instant since, Instant now, WorkCalendar calendar) {
        long from = Math.min(since.toEpochMilli(), now.toEpochMilli());
        return new Held(since, calendar.workingMs(from, now.toEpochMilli()), now.toEpochMilli() - from);
    }

    public Held {
        if (workingMs < 0 || calendarMs < workingMs) {
            throw new IllegalArgumentException("working %d ms of %d ms".formatted(workingMs, calendarMs));
        }
    }
}
