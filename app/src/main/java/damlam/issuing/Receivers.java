package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.org.Appointment;
import damlam.org.Delegation;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import java.util.List;
import java.util.stream.Stream;

/// Who signs for what was released to a unit.
final class Receivers {
    private Receivers() {}

    /// Units for which a person may sign and whose documents they may read.
    static List<UnitId> units(OrgChart chart, CurrentPerson person) {
        Stream<UnitId> own = chart.appointmentsOf(person.id()).stream().map(Appointment::unit);
        Stream<UnitId> delegated = chart.delegations().stream()
                .filter(given -> given.to().equals(person.id()))
                .map(Delegation::unit);
        return Stream.concat(own, delegated)
                .distinct()
                .filter(unit ->
                        chart.signsFor(person.id(), unit) && person.sight().sees(unit))
                .toList();
    }
}
