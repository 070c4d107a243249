package damlam.analysis;

import damlam.calendar.WorkCalendar;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Until when a signal is for whom it is about alone, unless they look before: until they have had the time to.
final class FirstLook {
    private static final int LONGEST_DAYS = 400;

    private final WorkCalendar calendar = WorkCalendar.vietnam();
    private final SignalRules rules;
    private final OrgChart chart;
    /// By the instant at which a signal was found, for whoever is never away.
    private final Map<Instant, Instant> known = new HashMap<>();

    FirstLook(SignalRules rules, OrgChart chart) {
        this.rules = rules;
        this.chart = chart;
    }

    /// When the time to look is over, if they do not look before. Days on which they are away do not count.
    Instant endsAt(@Nullable PersonId person, Instant foundAt) {
        // Many are found by one search, and few of those they are about are ever away.
        return person == null || chart.absencesOf(person).isEmpty()
                ? known.computeIfAbsent(foundAt, at -> endsAfter(null, at))
                : endsAfter(person, foundAt);
    }

    private Instant endsAfter(@Nullable PersonId person, Instant foundAt) {
        LocalDate day = LocalDate.ofInstant(foundAt, Org.ZONE);
        long left = rules.timeToLook(day).workingDays() * calendar.ordinaryDayMs();
        long at = foundAt.toEpochMilli();
        for (int i = 0; i < LONGEST_DAYS; i++) {
            long end = calendar.startOf(day.plusDays(1));
            long working = isAway(person, day) ? 0 : calendar.workingMs(at, end);
            if (working >= left) {
                return Instant.ofEpochMilli(within(at, end, left));
            }
            left -= working;
            at = end;
            day = day.plusDays(1);
        }
        // Whoever is away for more than a year has somebody in their place by then.
        return Instant.ofEpochMilli(at);
    }

    /// The first instant by which so much working time has passed.
    private long within(long from, long end, long working) {
        long low = from;
        long high = end;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (calendar.workingMs(from, middle) >= working) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isAway(@Nullable PersonId person, LocalDate day) {
        return person != null && chart.absencesOf(person).stream().anyMatch(away -> covers(away, day));
    }

    private static boolean covers(Absence away, LocalDate day) {
        return !day.isBefore(away.from()) && day.isBefore(away.until());
    }
}
