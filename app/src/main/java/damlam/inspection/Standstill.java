package damlam.inspection;

import damlam.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Set;

/// A time to answer does not run on days on which whoever was asked could not answer.
public final class Standstill {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    private Standstill() {}

    /// The last day, later by as many working days as could not be used.
    ///
    /// @param shut the days on which they could not answer
    /// @param after the day on which the time began
    public static LocalDate later(Set<LocalDate> shut, LocalDate after, LocalDate last) {
        LocalDate reached = last;
        while (true) {
            LocalDate end = reached;
            int lost = (int) shut.stream()
                    .filter(day -> day.isAfter(after) && !day.isAfter(end) && CALENDAR.isWorkingDay(day))
                    .count();
            LocalDate later = CALENDAR.plusWorkingDays(last, lost);
            if (later.equals(reached)) {
                return later;
            }
            reached = later;
        }
    }
}
