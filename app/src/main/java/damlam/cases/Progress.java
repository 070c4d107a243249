package damlam.cases;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.LedgerState;
import damlam.org.Org;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The ways a case is shown, the same on every page.
public enum Progress {
    /// No ACCEPT, PROGRESS or SUBMIT yet.
    NOT_STARTED,
    UNDER_WAY,
    /// Waits for an answer that somebody else has to give.
    WAITING,
    /// Due within two working days.
    SOON_DUE,
    /// Past its last day, without a result handed in by then.
    LATE,
    DONE,
    /// Ended without a result: neither done nor still to be done, and in no total.
    CANCELLED;

    /// "Soon" everywhere, in working days.
    public static final int SOON_WORKING_DAYS = 2;

    /// The last day that is "soon" on a given day.
    public static LocalDate soonUntil(LocalDate today, WorkCalendar calendar) {
        return calendar.plusWorkingDays(today, SOON_WORKING_DAYS);
    }

    /// How a case is shown on a day. Lateness comes before waiting, so that nothing is hidden by asking somebody; a
    /// result that was handed in on time and lies with its reviewer is not late.
    ///
    /// @param soonUntil of that day
    public static Progress of(Position at, LocalDate today, LocalDate soonUntil) {
        if (at.done()) {
            return at.approved() ? DONE : CANCELLED;
        }
        LocalDate due = at.submittedAt() != null && onTime(at.submittedAt(), at.dueOn()) ? null : at.dueOn();
        if (due != null && due.isBefore(today)) {
            return LATE;
        }
        if (due != null && !due.isAfter(soonUntil)) {
            return SOON_DUE;
        }
        if (at.waits()) {
            return WAITING;
        }
        return at.shown() == LedgerState.WORKING ? UNDER_WAY : NOT_STARTED;
    }

    /// Working time until a last day ends, counted as "soon" is: of a later day the working days after today. Negative
    /// once the day is over, even before the next working hour begins.
    public static long leftMs(LocalDate due, Instant now, WorkCalendar calendar) {
        long end = calendar.startOf(due.plusDays(1));
        if (end <= now.toEpochMilli()) {
            return Math.min(-1, calendar.workingMs(now.toEpochMilli(), end));
        }
        long tomorrow = calendar.startOf(LocalDate.ofInstant(now, Org.ZONE).plusDays(1));
        long after = calendar.workingMs(Math.min(tomorrow, end), end);
        return after > 0 ? after : calendar.workingMs(now.toEpochMilli(), end);
    }

    static boolean onTime(Instant at, @Nullable LocalDate dueOn) {
        return dueOn == null || !LocalDate.ofInstant(at, Org.ZONE).isAfter(dueOn);
    }
}
