package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.rulebook.Amount;
import damlam.rulebook.Measure;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By when something must be done.
///
/// @param rule what, and how long
/// @param from the day from which it runs; itself not counted
/// @param due the last day that is in time; null while it stands still, and where the law sets none
public record Clock(
        Rule rule,
        LocalDate from,
        List<Stop> stops,
        @Nullable LocalDate due) {
    public Clock {
        stops = List.copyOf(stops);
    }

    /// A clock that starts to run. Each day that is stopped lengthens it by one, however many stops cover it.
    public static Clock start(Rule rule, LocalDate from, List<Stop> stops, WorkCalendar calendar) {
        return new Clock(
                rule, from, stops, rule.amount().measure() == Measure.NONE ? null : due(rule, from, stops, calendar));
    }

    private static @Nullable LocalDate due(Rule rule, LocalDate from, List<Stop> stops, WorkCalendar calendar) {
        boolean working = rule.amount().measure() == Measure.WORKING_DAYS;
        LocalDate due = end(rule.amount(), from, calendar);
        if (stops.isEmpty()) {
            return due;
        }
        for (LocalDate day = from.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            if (Stop.covered(stops, day) && (!working || calendar.isWorkingDay(day))) {
                if (goesOn(stops, day)) {
                    return null;
                }
                due = working ? calendar.plusWorkingDays(due, 1) : due.plusDays(1);
            }
        }
        return due;
    }

    static boolean goesOn(List<Stop> stops, LocalDate day) {
        return stops.stream().anyMatch(stop -> stop.to() == null && stop.covers(day));
    }

    static LocalDate end(Amount amount, LocalDate from, WorkCalendar calendar) {
        return switch (amount.measure()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(from, amount.count());
            case DAYS -> from.plusDays(amount.count());
            case MONTHS -> from.plusMonths(amount.count());
            case YEARS -> from.plusYears(amount.count());
            case PEOPLE, TIMES, PERCENT, NONE ->
                throw new IllegalArgumentException("no length of time: " + amount.measure());
        };
    }

    /// The last day on which a notice is in time that must be given so long before an event.
    public static LocalDate latest(Rule rule, LocalDate event, WorkCalendar calendar) {
        return latest(rule, 0, event, calendar);
    }

    /// The first working day of an event for which a notice of that day is in time.
    public static LocalDate earliest(Rule rule, LocalDate notice, WorkCalendar calendar) {
        LocalDate day = notice;
        while (!calendar.isWorkingDay(day) || notice.isAfter(latest(rule, day, calendar))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// @param more days than the rule asks for
    static LocalDate latest(Rule rule, int more, LocalDate event, WorkCalendar calendar) {
        int count = rule.amount().count() + more;
        return switch (rule.amount().measure()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(event, -count);
            case DAYS -> event.minusDays(count);
            case MONTHS, YEARS, PEOPLE, TIMES, PERCENT, NONE ->
                throw new IllegalArgumentException("no notice: " + rule.amount().measure());
        };
    }

    /// What must be done: the code of its rule.
    public String what() {
        return rule.code();
    }

    /// The sentence that says so; it takes the due day.
    public String key() {
        return "procedure.clock." + rule.code().replace(".congChuc.", ".").replace(".vienChuc.", ".");
    }

    public boolean stopped(LocalDate on) {
        return Stop.covered(stops, on);
    }

    public boolean overdue(LocalDate on) {
        return due != null && on.isAfter(due);
    }
}
