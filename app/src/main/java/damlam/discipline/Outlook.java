package damlam.discipline;

import damlam.calendar.WorkCalendar;
import damlam.procedure.Attitude;
import damlam.procedure.Conduct;
import damlam.procedure.Form;
import damlam.procedure.Governing;
import damlam.procedure.Grounded;
import damlam.procedure.Grounds;
import damlam.procedure.LawfulForm;
import damlam.procedure.Limitation;
import damlam.procedure.Regime;
import damlam.procedure.TimeLimit;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which law governs a case, and until when anything may be decided.
///
/// @param repeats the earlier decision that the breach repeats; null where it does not
/// @param lawful the form that the law has for a breach of this kind, or why none follows
public record Outlook(
        Governing governing,
        Grounded lawful,
        LawfulForm.@Nullable Prior repeats,
        Limitation reprimand,
        Limitation heavier,
        TimeLimit time) {
    /// @param priors earlier decisions that stand
    static Outlook of(
            Rules rules, WorkCalendar calendar, Opening opening, LocalDate today, List<LawfulForm.Prior> priors) {
        LawfulForm.Prior repeats = priors.isEmpty()
                ? null
                : LawfulForm.repeated(new Regime(rules, opening.group(), today), calendar, opening.breach(), priors)
                        .orElse(null);
        Conduct conduct = new Conduct(opening.breach(), repeats == null ? null : repeats.form(), Attitude.OPEN);
        Governing governing = Governing.of(
                rules, calendar, new Governing.Question(opening.subject(), conduct, today, today, List.of()));
        Regime law = governing.chosen();
        return new Outlook(
                governing,
                Grounds.form(law, opening.manager(), conduct),
                repeats,
                Limitation.of(law, opening.breach(), Form.REPRIMAND, List.of(), List.of(), calendar),
                Limitation.of(law, opening.breach(), Form.DISMISSAL, List.of(), List.of(), calendar),
                TimeLimit.of(law, opening.detected(), opening.complex(), List.of(), calendar));
    }

    /// The only one the law has for a breach of this kind; null where more than one may follow, or none does.
    public @Nullable Form form() {
        return lawful instanceof Grounded.Found one ? one.form() : null;
    }

    /// Until when the last thing may be decided that the law has for this breach.
    public Limitation last() {
        return form() == Form.REPRIMAND ? reprimand : heavier;
    }

    /// Those that matter for what the law has for this breach.
    public List<Limitation> limitations() {
        return form() == null ? List.of(reprimand, heavier) : List.of(last());
    }

    /// Whether nothing may be decided any more.
    public boolean barred(LocalDate today) {
        return last().passed(today);
    }
}
