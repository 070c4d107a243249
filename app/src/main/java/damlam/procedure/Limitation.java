package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.rulebook.Measure;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Until when a breach may lead to discipline at all (thời hiệu).
///
/// @param clock null where no limitation ends it
public record Limitation(@Nullable Clock clock) {
    /// Of a breach that would deserve a form.
    ///
    /// @param later the days on which later breaches ended: each while the limitation still runs restarts it
    public static Limitation of(
            Regime regime, Breach breach, Form form, List<LocalDate> later, List<Stop> stops, WorkCalendar calendar) {
        if (breach.unlimited() != null) {
            regime.binding("limitation.none");
            return new Limitation(null);
        }
        Rule rule = regime.binding(form == Form.REPRIMAND ? "limitation.reprimand" : "limitation.heavier");
        List<Stop> counted = regime.knows("limitation.stops") ? stops : List.of();
        Clock clock = Clock.start(rule, breach.ended(), counted, calendar);
        for (LocalDate day : later.stream().sorted(Comparator.naturalOrder()).toList()) {
            if (day.isAfter(clock.from()) && !clock.overdue(day)) {
                clock = Clock.start(rule, day, counted, calendar);
            }
        }
        return new Limitation(clock);
    }

    /// Until when each of several breaches may lead to that form, in their order: each has a limitation of
    /// its own, and one that was committed while the limitation of an earlier still ran begins it anew.
    static List<Limitation> each(Course course, List<Breach> breaches, Form form) {
        List<LocalDate> ends = breaches.stream().map(Breach::ended).toList();
        return breaches.stream()
                .map(breach -> of(course.law(), breach, form, ends, course.allStops(), course.calendar()))
                .toList();
    }

    public boolean passed(LocalDate on) {
        return clock != null && clock.overdue(on);
    }

    /// Whether it ends earlier than another; one that never ends, or stands still, is the later.
    boolean shorterThan(Limitation other) {
        return day().isBefore(other.day());
    }

    private LocalDate day() {
        LocalDate due = clock == null || clock.rule().amount().measure() == Measure.NONE ? null : clock.due();
        return due == null ? LocalDate.MAX : due;
    }
}
