package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.rulebook.Rule;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bounds of moving somebody without discipline.
public record Transfers(Rules rules, WorkCalendar calendar) {
    /// Whether the person may be seconded on a day: not while pregnant, nor, if a woman, with a small child.
    ///
    /// @param youngest the day the youngest child was born, of a woman; null where there is none
    public boolean maySecond(boolean pregnant, @Nullable LocalDate youngest, LocalDate on) {
        Rule rule = rules.binding("transfer.secondment.child", on);
        return !pregnant && (youngest == null || !on.isBefore(Clock.end(rule.amount(), youngest, calendar)));
    }

    /// When a secondment must end.
    public Clock secondment(LocalDate from) {
        return clock("transfer.secondment.most", from);
    }

    /// Whether preventive rotation by plan may move somebody who has held a post since a day; before that it would be
    /// something else under its name.
    public boolean mayRotate(LocalDate since, LocalDate on) {
        LocalDate least = clock("rotation.least", since).due();
        return least != null && !on.isBefore(least);
    }

    /// By when preventive rotation must have moved the person.
    public Clock rotation(LocalDate since) {
        return clock("rotation.most", since);
    }

    /// Whether so many years in a row without fulfilling the task let the unit end the contract.
    public boolean mayEndContract(int yearsInARow, LocalDate on) {
        return yearsInARow
                >= rules.binding("transfer.contract.years", on).amount().count();
    }

    private Clock clock(String code, LocalDate from) {
        return Clock.start(rules.binding(code, from), from, List.of(), calendar);
    }
}
