package damlam.demo;

import damlam.calendar.Stretch;
import damlam.calendar.WorkCalendar;
import java.time.LocalDate;

/// Moves on in working time: people of the demonstration act within working hours.
record WorkTime(WorkCalendar calendar) {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 8 * HOUR;

    /// The instant at which that much working time has passed.
    ///
    /// @param workingMs at least 1, so that the instant lies within working hours
    long after(long instantMs, long workingMs) {
        long left = workingMs;
        for (LocalDate day = calendar.dayOf(instantMs); ; day = day.plusDays(1)) {
            for (Stretch stretch : calendar.stretches(day)) {
                long from = Math.max(instantMs, stretch.fromMs());
                long here = Math.max(0, stretch.toMs() - from);
                if (left <= here) {
                    return from + left;
                }
                left -= here;
            }
        }
    }

    /// An instant within working hours of that day, or of the next working day.
    ///
    /// @param workingMs how far into the working day
    long on(LocalDate day, long workingMs) {
        return after(calendar.startOf(calendar.sameOrNextWorkingDay(day)), workingMs);
    }
}
