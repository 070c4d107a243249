package damlam.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The hours worked on each day of the week, by the wall clock.
///
/// @param hours the hours of each weekday, in order and apart from each other; a weekday that is missing is a
/// day of rest
public record WorkWeek(Map<DayOfWeek, List<Hours>> hours) {

    /// Wall-clock hours of one day, in milliseconds since midnight.
    ///
    /// @param fromMs inclusive
    /// @param toMs exclusive; 86 400 000 is the end of the day
    public record Hours(int fromMs, int toMs) {
        public Hours {
            if (fromMs < 0 || toMs <= fromMs || toMs > WorkCalendar.DAY_MS) {
                throw new IllegalArgumentException("not hours of a day: [%d, %d)".formatted(fromMs, toMs));
            }
        }

        public int ms() {
            return toMs - fromMs;
        }
    }

    /// Every hour of every day.
    public static final WorkWeek ALWAYS = everyDay(new Hours(0, (int) WorkCalendar.DAY_MS));

    public WorkWeek {
        Map<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, ofDay) -> {
            requireApart(day, ofDay);
            if (!ofDay.isEmpty()) {
                copy.put(day, List.copyOf(ofDay));
            }
        });
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("a week needs at least one working day");
        }
        hours = Map.copyOf(copy);
    }

    /// @return the hours of that weekday; empty for a day of rest
    public List<Hours> on(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }

    /// The hours of an ordinary working day: those of the first working weekday, Monday first. A day of rest
    /// that is worked by a swap has these hours.
    public List<Hours> ordinary() {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (hours.containsKey(day)) {
                return on(day);
            }
        }
        throw new IllegalStateException("a week without working day");
    }

    private static WorkWeek everyDay(Hours hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, new ArrayList<>(List.of(hours)));
        }
        return new WorkWeek(week);
    }

    private static void requireApart(DayOfWeek day, List<Hours> ofDay) {
        for (int i = 1; i < ofDay.size(); i++) {
            if (ofDay.get(i).fromMs() < ofDay.get(i - 1).toMs()) {
                throw new IllegalArgumentException("hours of %s overlap or are out of order: %s".formatted(day, ofDay));
            }
        }
    }
}
