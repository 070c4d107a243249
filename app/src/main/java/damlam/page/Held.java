package damlam.page;

import damlam.calendar.WorkCalendar;
import java.time.Instant;

/// How long somebody has held something: a holder is never shown without it.
///
/// @param since when it came to them
/// @param workingMs working time since, milliseconds
/// @param calendarMs time by the calendar since, milliseconds
public record Held(Instant since, long workingMs, long calendarMs) {
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
