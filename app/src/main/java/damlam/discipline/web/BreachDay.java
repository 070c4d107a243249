package damlam.discipline.web;

import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.page.Typed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// The day of a breach as it is typed: a day that cannot be meant is doubted, before a rule is asked for.
final class BreachDay {
    static final String FIELD = "breached";

    /// A slip of the key gives the year 1 or 202; whoever works today was employed after this.
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private BreachDay() {}

    /// Marks a day that is before anything this is kept for.
    static void doubt(Typed typed) {
        if (Typed.read(typed.value(FIELD)).filter(EARLIEST::isAfter).isPresent()) {
            typed.wrong(
                    FIELD,
                    typed.words().say("discipline.typed.breached", typed.words().date(EARLIEST)));
        }
    }

    /// Marks a day for which the book has no law, where it is before the person held any post: then rather the day is
    /// wrong. Where the book has a law the chart alone does not refuse it, for it often begins
    /// later than somebody's work.
    ///
    /// @return whether it is
    static boolean doubtLawless(Typed typed, OrgChart chart, PersonId person, LocalDate day) {
        Optional<LocalDate> first = chart.careerOf(person).stream()
                .map(Appointment::from)
                .min(Comparator.naturalOrder())
                .filter(day::isBefore);
        first.ifPresent(from -> typed.refuse(
                FIELD,
                typed.words()
                        .say("discipline.typed.breached.post", typed.words().date(from))));
        return first.isPresent();
    }
}
