package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.procedure.Grounded.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which form the law has for all that is judged together: of each breach its own, of several the heaviest of
/// those that are not past their limitation, and one heavier where a breach falls into the time of an earlier
/// decision on another.
///
/// @param each of every breach, in their order
/// @param past which of them, from 0, are past their limitation, and set no form any more
/// @param one the form that follows; null where that of a breach is unsettled, and a person must answer, and
///     where all
///     are past
/// @param serving the earlier decision that makes it heavier; null where none does
public record LawfulForm(
        List<Grounded> each,
        Set<Integer> past,
        @Nullable Form one,
        @Nullable Prior serving) {
    public LawfulForm {
        each = List.copyOf(each);
        past = Set.copyOf(past);
    }

    /// An earlier decision on discipline.
    ///
    /// @param effective the day it took effect
    public record Prior(Matter matter, Form form, LocalDate effective) {
        boolean repeated(Regime law, WorkCalendar calendar, Breach breach) {
            return breach.matter() == matter && within(law, calendar, "repeat", breach.ended());
        }

        boolean inEffect(Regime law, WorkCalendar calendar, LocalDate on) {
            return within(law, calendar, "lapse", on);
        }

        private boolean within(Regime law, WorkCalendar calendar, String rule, LocalDate on) {
            return !on.isBefore(effective)
                    && !Clock.start(law.binding(rule), effective, List.of(), calendar)
                            .overdue(on);
        }
    }

    /// @param priors earlier decisions that stand
    /// @param on the day of judging: a breach that is past its own limitation then sets no form
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody confirmed a rule that it needs
    public static LawfulForm of(
            Course course, List<Breach> breaches, List<Prior> priors, Attitude attitude, LocalDate on) {
        Regime law = course.law();
        boolean manager = course.subject().manager();
        List<Grounded> each = breaches.stream()
                .map(breach -> Grounds.form(
                        law,
                        manager,
                        new Conduct(
                                breach,
                                repeated(course, breach, priors)
                                        .map(Prior::form)
                                        .orElse(null),
                                attitude)))
                .toList();
        Set<Integer> past = new TreeSet<>();
        for (int i = 0; i < breaches.size(); i++) {
            // Of one whose form is open the longest limitation counts.
            Form form = each.get(i) instanceof Found found ? found.form() : Form.DISMISSAL;
            if (Limitation.each(course, breaches, form).get(i).passed(on)) {
                past.add(i);
            }
        }
        List<Grounded> standing = without(past, each);
        if (standing.isEmpty() || !standing.stream().allMatch(Found.class::isInstance)) {
            return new LawfulForm(each, past, null, null);
        }
        List<Form> forms =
                standing.stream().map(found -> ((Found) found).form()).toList();
        Form heaviest = forms.size() == 1 ? forms.getFirst() : Form.one(law, forms);
        Prior serving = serving(course, without(past, breaches), priors).orElse(null);
        return new LawfulForm(
                each,
                past,
                serving == null ? heaviest : Form.whileServing(law, manager, serving.form(), heaviest),
                serving);
    }

    private static <T> List<T> without(Set<Integer> past, List<T> all) {
        return IntStream.range(0, all.size())
                .filter(at -> !past.contains(at))
                .mapToObj(all::get)
                .toList();
    }

    /// The heaviest form that the law may have for it; empty where its articles do not tell. What a breach
    /// could only have led to in its limitation does not count, unless nothing else is left: then nothing may
    /// be decided anyway.
    ///
    /// @param on the day of judging
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody confirmed a rule that it needs
    public static Optional<Form> heaviest(
            Course course, List<Breach> breaches, List<Prior> priors, Attitude attitude, LocalDate on) {
        Regime law = course.law();
        boolean manager = course.subject().manager();
        Form most = null;
        Form ever = null;
        for (int i = 0; i < breaches.size(); i++) {
            Breach breach = breaches.get(i);
            Form after = repeated(course, breach, priors).map(Prior::form).orElse(null);
            List<Form> forms = Grounds.forms(law, manager, new Conduct(breach, after, attitude));
            if (forms.isEmpty()) {
                return Optional.empty();
            }
            for (Form form : forms) {
                ever = heavier(ever, form);
                most = Limitation.each(course, breaches, form).get(i).passed(on) ? most : heavier(most, form);
            }
        }
        Form heaviest = most == null ? ever : most;
        return Optional.ofNullable(heaviest)
                .map(form -> serving(course, breaches, priors)
                        .map(prior -> Form.whileServing(law, manager, prior.form(), form))
                        .orElse(form));
    }

    private static Form heavier(@Nullable Form one, Form other) {
        return one == null || other.heavierThan(one) ? other : one;
    }

    private static Optional<Prior> repeated(Course course, Breach breach, List<Prior> priors) {
        return repeated(course.law(), course.calendar(), breach, priors);
    }

    /// The earlier decision that a breach repeats; of several the heaviest.
    public static Optional<Prior> repeated(Regime law, WorkCalendar calendar, Breach breach, List<Prior> priors) {
        return priors.stream()
                .filter(prior -> prior.repeated(law, calendar, breach))
                .reduce((one, other) -> other.form().heavierThan(one.form()) ? other : one);
    }

    /// The article on repeats has its own heavier form, so a repeat is not counted a second time. A law that
    /// does not know the rule makes nothing heavier.
    private static Optional<Prior> serving(Course course, List<Breach> breaches, List<Prior> priors) {
        if (!course.law().knows("serving")) {
            return Optional.empty();
        }
        return priors.stream()
                .filter(prior -> breaches.stream()
                        .anyMatch(breach -> breach.matter() != prior.matter()
                                && prior.inEffect(course.law(), course.calendar(), breach.ended())))
                .reduce((one, other) -> other.form().heavierThan(one.form()) ? other : one);
    }
}
