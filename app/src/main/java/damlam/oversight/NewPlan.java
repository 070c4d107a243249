package damlam.oversight;

import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;

/// A plan as somebody writes it.
///
/// @param units one inspection for each
/// @param lead who is to lead; the team follows by decision
public record NewPlan(
        Plan.Sort sort,
        Activity activity,
        String subject,
        String scope,
        LocalDate from,
        LocalDate until,
        String basis,
        LocalDate basisDay,
        List<UnitId> units,
        LocalDate starts,
        LocalDate ends,
        PersonId lead) {
    public NewPlan {
        units = List.copyOf(units);
    }
}
