package damlam.discipline;

import damlam.calendar.WorkCalendar;
import damlam.procedure.Conduct;
import damlam.procedure.Form;
import damlam.procedure.Governing;
import damlam.procedure.Grounded;
import damlam.procedure.Grounds;
import damlam.procedure.Limitation;
import damlam.procedure.Regime;
import damlam.procedure.Stop;
import damlam.procedure.TimeLimit;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which law governs a case, and until when anything may be decided.
///
/// @param form the only one the law has for a first breach of this kind; null where more than one may follow
public record Outlook(
        Governing governing, @Nullable Form form, Limitation reprimand, Limitation heavier, TimeLimit time) {
    static Outlook of(Rules rules, WorkCalendar calendar, Opening opening, LocalDate today) {
        Governing governing = Governing.of(
                rules,
                calendar,
                new Governing.Question(opening.subject(), Conduct.first(opening.breach()), today, today, List.of()));
        Regime law = governing.chosen();
        Form form = Grounds.form(law, opening.manager(), Conduct.first(opening.breach())) instanceof Grounded.Found one
                ? one.form()
                : null;
        return new Outlook(
                governing,
                form,
                limitation(law, opening, Form.REPRIMAND, List.of(), calendar),
                limitation(law, opening, Form.DISMISSAL, List.of(), calendar),
                TimeLimit.of(law, opening.detected(), opening.complex(), List.of(), calendar));
    }

    static Limitation limitation(Regime law, Opening opening, Form form, List<Stop> stops, WorkCalendar calendar) {
        return Limitation.of(law, opening.breach(), form, List.of(), stops, calendar);
    }

    /// Until when the last thing may be decided that the law has for this breach.
    public Limitation last() {
        return form == Form.REPRIMAND ? reprimand : heavier;
    }

    /// Those that matter for what the law has for this breach.
    public List<Limitation> limitations() {
        return form == null ? List.of(reprimand, heavier) : List.of(last());
    }

    /// Whether nothing may be decided any more.
    public boolean barred(LocalDate today) {
        return last().passed(today);
    }
}
