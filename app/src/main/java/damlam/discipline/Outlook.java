package damlam.discipline;

import damlam.calendar.WorkCalendar;
import damlam.procedure.Conduct;
import damlam.procedure.Form;
import damlam.procedure.Governing;
import damlam.procedure.Limitation;
import damlam.procedure.Regime;
import damlam.procedure.Stop;
import damlam.procedure.TimeLimit;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.List;

/// Which law governs a case, and until when anything may be decided.
public record Outlook(Governing governing, Limitation reprimand, Limitation heavier, TimeLimit time) {
    static Outlook of(Rules rules, WorkCalendar calendar, Opening opening, LocalDate today) {
        Governing governing = Governing.of(
                rules,
                calendar,
                new Governing.Question(opening.subject(), Conduct.first(opening.breach()), today, today, List.of()));
        Regime law = governing.chosen();
        return new Outlook(
                governing,
                limitation(law, opening, Form.REPRIMAND, List.of(), calendar),
                limitation(law, opening, Form.DISMISSAL, List.of(), calendar),
                TimeLimit.of(law, opening.detected(), opening.complex(), List.of(), calendar));
    }

    static Limitation limitation(Regime law, Opening opening, Form form, List<Stop> stops, WorkCalendar calendar) {
        return Limitation.of(law, opening.breach(), form, List.of(), stops, calendar);
    }

    /// Whether nothing may be decided any more, however grave it was.
    public boolean barred(LocalDate today) {
        return heavier.passed(today);
    }
}
