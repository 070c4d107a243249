package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.procedure.Favour.Aspect;
import damlam.procedure.Grounded.Found;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which law governs a case, and why.
///
/// @param chosen the one that governs
/// @param other the one that was compared with it, or that it stays away from; null where one law holds throughout
/// @param favours where the two differ for the person
public record Governing(Regime chosen, @Nullable Regime other, Why why, List<Favour> favours) {
    public Governing {
        favours = List.copyOf(favours);
    }

    /// Why.
    public enum Why {
        /// The law did not change between breach and judgment.
        ONE_LAW,
        /// It was being considered before the newer law came into force.
        OPEN_BEFORE,
        OLDER_MORE_FAVOURABLE,
        NEWER_IS_THE_RULE
    }

    /// What the choice is made by.
    ///
    /// @param opened the day on which the case began to be considered
    /// @param judged the day of judging
    public record Question(Subject subject, Conduct conduct, LocalDate opened, LocalDate judged, List<Stop> stops) {
        public Question {
            stops = List.copyOf(stops);
        }
    }

    public static Governing of(Rules rules, WorkCalendar calendar, Question asked) {
        Group group = asked.subject().group();
        Regime newer = new Regime(rules, group, asked.judged());
        Regime older = new Regime(rules, group, asked.conduct().breach().ended());
        LocalDate change = newer.law().from();
        if (!older.day().isBefore(change)) {
            return new Governing(newer, null, Why.ONE_LAW, List.of());
        }
        newer.binding("transition");
        if (asked.opened().isBefore(change)) {
            return new Governing(new Regime(rules, group, asked.opened()), newer, Why.OPEN_BEFORE, List.of());
        }
        List<Favour> favours = favours(older, newer, calendar, asked);
        boolean olderFavours = !favours.isEmpty() && favours.getFirst().older();
        return olderFavours
                ? new Governing(older, newer, Why.OLDER_MORE_FAVOURABLE, favours)
                : new Governing(newer, older, Why.NEWER_IS_THE_RULE, favours);
    }

    /// Whether each law is better in something: then an officer must confirm the choice.
    public boolean disputed() {
        return favours.stream().map(Favour::older).distinct().count() > 1;
    }

    public String key() {
        return "procedure.why." + why;
    }

    private static List<Favour> favours(Regime older, Regime newer, WorkCalendar calendar, Question asked) {
        List<Favour> favours = new ArrayList<>();
        Limitation before = limitation(older, calendar, asked);
        Limitation after = limitation(newer, calendar, asked);
        boolean passedBefore = before.passed(asked.judged());
        if (passedBefore != after.passed(asked.judged())) {
            favours.add(new Favour(Aspect.LIMITATION_PASSED, passedBefore));
        }
        boolean manager = asked.subject().manager();
        if (Grounds.form(older, manager, asked.conduct()) instanceof Found was
                && Grounds.form(newer, manager, asked.conduct()) instanceof Found is
                && was.form() != is.form()) {
            favours.add(new Favour(Aspect.FORM, is.form().heavierThan(was.form())));
        }
        if (before.shorterThan(after) || after.shorterThan(before)) {
            favours.add(new Favour(Aspect.LIMITATION, before.shorterThan(after)));
        }
        return favours;
    }

    /// By the form that law has for it; where that is unsettled, the lightest, which is the person’s gain.
    private static Limitation limitation(Regime regime, WorkCalendar calendar, Question asked) {
        Form form = Grounds.form(regime, asked.subject().manager(), asked.conduct()) instanceof Found found
                ? found.form()
                : Form.REPRIMAND;
        return Limitation.of(regime, asked.conduct().breach(), form, List.of(), asked.stops(), calendar);
    }
}
