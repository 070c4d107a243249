package damlam.documents;

import damlam.calendar.Certainty;
import damlam.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;

/// By when something is to be done, worked out on the calendar.
///
/// @param on its last day
/// @param source the rule, as one would cite it
public record Limit(LimitRule.Until until, LocalDate on, Certainty sure, String source) {
    /// From this instant on it is late.
    public Instant passes(WorkCalendar calendar) {
        if (until == LimitRule.Until.MORNING && calendar.isWorkingDay(on)) {
            return Instant.ofEpochMilli(calendar.stretches(on).getFirst().toMs());
        }
        return Instant.ofEpochMilli(calendar.startOf(on.plusDays(1)));
    }

    /// Working milliseconds left; negative once it is late.
    public long leftMs(Instant now, WorkCalendar calendar) {
        return calendar.workingMs(now.toEpochMilli(), passes(calendar).toEpochMilli());
    }

    public boolean late(Instant now, WorkCalendar calendar) {
        return !now.isBefore(passes(calendar));
    }
}
