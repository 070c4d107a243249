package damlam.simulate;

import damlam.calendar.Stretch;
import damlam.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The time of a simulation: working milliseconds since its first day began, in which nights and days off do not
/// exist, and what they are on the calendar. Days are working days, numbered from 0.
final class WorkClock {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;

    private final long dayMs;
    private final List<LocalDate> dates = new ArrayList<>();
    private final List<List<Stretch>> stretches = new ArrayList<>();

    /// @param days how many working days from `first` on the clock knows
    /// @throws IllegalArgumentException if the working days are not all equally long
    WorkClock(WorkCalendar calendar, LocalDate first, int days) {
        dayMs = calendar.ordinaryDayMs();
        LocalDate date = calendar.sameOrNextWorkingDay(first);
        for (int day = 0; day < days; day++) {
            List<Stretch> hours = calendar.stretches(date);
            if (hours.stream().mapToLong(Stretch::ms).sum() != dayMs) {
                throw new IllegalArgumentException("%s is not as long as other working days".formatted(date));
            }
            dates.add(date);
            stretches.add(hours);
            date = calendar.plusWorkingDays(date, 1);
        }
    }

    long dayMs() {
        return dayMs;
    }

    int dayOf(long workingMs) {
        return (int) (workingMs / dayMs);
    }

    long startOf(int day) {
        return day * dayMs;
    }

    /// The working time at which the day is over.
    long endOf(int day) {
        return (day + 1) * dayMs;
    }

    LocalDate date(int day) {
        return dates.get(day);
    }

    /// The first working day on or after that date.
    int firstDayFrom(LocalDate date) {
        int day = 0;
        while (dates.get(day).isBefore(date)) {
            day++;
        }
        return day;
    }

    /// The instant, down to the second. The end of a stretch is the start of the next.
    long instantMs(long workingMs) {
        long left = workingMs % dayMs;
        left -= left % 1000;
        List<Stretch> hours = stretches.get(dayOf(workingMs));
        int i = 0;
        while (left >= hours.get(i).ms()) {
            left -= hours.get(i).ms();
            i++;
        }
        return hours.get(i).fromMs() + left;
    }

    /// The instant at which that day's work ends: what is due on a day is due then.
    long closingMs(int day) {
        List<Stretch> hours = stretches.get(day);
        return hours.get(hours.size() - 1).toMs();
    }
}
