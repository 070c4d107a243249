package damlam.page;

import java.time.Instant;

/// How long somebody has held something: a holder is never shown without it.
///
/// @param since when it came to them
/// @param workingMs working time since, milliseconds
/// @param calendarMs time by the calendar since, milliseconds
public record Held(Instant since, long workingMs, long calendarMs) {
    public Held {
        if (workingMs < 0 || calendarMs < workingMs) {
            throw new IllegalArgumentException("working %d ms of %d ms".formatted(workingMs, calendarMs));
        }
    }
}
