package damlam.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The days that differ from the weekly pattern, each with its source.
public final class Holidays {
    /// No day differs from the week.
    public static final Holidays NONE = new Holidays(Set.of(), Map.of(), Set.of());

    /// One day that is off, or that is worked although the week makes it a day of rest.
    ///
    /// @param name in Vietnamese, for the screen; may be empty
    public record Day(LocalDate date, boolean worked, Certainty certainty, String name, String source) {}

    private final TreeMap<LocalDate, Day> days;
    private final Map<MonthDay, String> fixed;
    private final Set<Year> complete;

    /// @param days at most one for each date
    /// @param fixed days off of every year that is not in `complete`, with their names
    /// @param complete the years of which `days` gives all days off
    /// @throws IllegalArgumentException if a date is given twice
    public Holidays(Collection<Day> days, Map<MonthDay, String> fixed, Set<Year> complete) {
        this.days = days.stream().collect(Collectors.toMap(Day::date, day -> day, Holidays::refuseTwo, TreeMap::new));
        this.fixed = Map.copyOf(fixed);
        this.complete = Set.copyOf(complete);
        if (fixed.size() > 60) {
            throw new IllegalArgumentException("more than 60 fixed days off: " + fixed.size());
        }
    }

    /// What is known of that day; empty for a day that follows the week.
    public Optional<Day> on(LocalDate date) {
        Day day = days.get(date);
        if (day != null) {
            return Optional.of(day);
        }
        return Optional.ofNullable(complete.contains(Year.from(date)) ? null : fixed.get(MonthDay.from(date)))
                .map(name -> new Day(date, false, Certainty.FOUND, name, ""));
    }

    /// Whether that year's days off are all known; always so where there are none at all.
    public boolean isComplete(Year year) {
        return complete.contains(year) || (days.isEmpty() && fixed.isEmpty() && complete.isEmpty());
    }

    Set<MonthDay> fixedDays() {
        return fixed.keySet();
    }

    /// First and last day about which there is data, or an empty stretch where there is none.
    long firstDataDay() {
        long first = days.isEmpty() ? Long.MAX_VALUE : days.firstKey().toEpochDay();
        for (Year year : complete) {
            first = Math.min(first, year.atDay(1).toEpochDay());
        }
        return first == Long.MAX_VALUE ? 0 : first;
    }

    long endOfData() {
        long end = days.isEmpty() ? firstDataDay() : days.lastKey().toEpochDay() + 1;
        for (Year year : complete) {
            end = Math.max(end, year.plusYears(1).atDay(1).toEpochDay());
        }
        return end;
    }

    private static Day refuseTwo(Day one, Day other) {
        throw new IllegalArgumentException(
                "two lines for %s: %s and %s".formatted(one.date(), one.name(), other.name()));
    }
}
