package damlam.forms;

import damlam.calendar.PeriodKind;
import damlam.org.Org;
import java.time.Instant;
import java.time.LocalDate;

/// One period of a report: which days its figures cover, and by when it is due.
///
/// @param from the first day of the data window
/// @param cutOff the last day of the data window, inclusive; facts of later days do not count
/// @param dueOn the last day to submit, a working day after the cut-off (NĐ 09/2019, art. 8.5)
public record Period(PeriodKind kind, LocalDate from, LocalDate cutOff, LocalDate dueOn) {
    public Period {
        if (cutOff.isBefore(from)) {
            throw new IllegalArgumentException("a window ends after it starts, was " + from + " to " + cutOff);
        }
        if (!dueOn.isAfter(cutOff)) {
            throw new IllegalArgumentException("a report is due after its cut-off " + cutOff + ", was " + dueOn);
        }
    }

    /// The day on which units are asked for it: when the figures are closed, they can be.
    public LocalDate askedOn() {
        return cutOff.plusDays(1);
    }

    /// The first instant that no longer counts.
    public Instant closesAt() {
        return startOf(askedOn());
    }

    public Instant opensAt() {
        return startOf(from);
    }

    /// The first instant at which a report not yet submitted is late.
    public Instant lateFrom() {
        return startOf(dueOn.plusDays(1));
    }

    public boolean isClosed(Instant now) {
        return !now.isBefore(closesAt());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Org.ZONE).toInstant();
    }
}
