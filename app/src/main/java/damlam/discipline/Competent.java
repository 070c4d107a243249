package damlam.discipline;

import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.Optional;

/// Who is competent to decide on somebody’s discipline, as far as the chart says.
final class Competent {
    private Competent() {}

    /// The unit whose head decides: of who manages, the body that appoints; of others, their public unit, or the body.
    /// Empty where the chart cannot tell, as of whoever heads the body itself.
    static Optional<UnitId> unit(OrgChart chart, PersonId person, boolean manager) {
        return chart.appointmentsOf(person).stream()
                .findFirst()
                .flatMap(held -> manager ? appointing(chart, held) : managing(chart, held));
    }

    private static Optional<UnitId> managing(OrgChart chart, Appointment held) {
        return chart.upward(held.unit()).stream()
                .filter(unit -> unit.kind() == UnitKind.PUBLIC_UNIT || unit.kind() == UnitKind.BODY)
                .map(Unit::id)
                .findFirst();
    }

    /// What stands above the unit they manage.
    private static Optional<UnitId> appointing(OrgChart chart, Appointment held) {
        return chart.upward(held.unit()).stream()
                .skip(1)
                .filter(unit -> unit.kind() == UnitKind.PUBLIC_UNIT || unit.kind() == UnitKind.BODY)
                .map(Unit::id)
                .findFirst();
    }

    /// Whether the chart says that somebody heads or stands in for what decides on the person.
    static boolean is(OrgChart chart, PersonId decider, PersonId person, boolean manager) {
        return unit(chart, person, manager)
                .filter(unit -> chart.standIn(decider, unit).isPresent())
                .isPresent();
    }

    /// Whether somebody heads anything at all: nobody else opens a proceeding, whatever ground they name.
    static boolean heads(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream()
                .anyMatch(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY);
    }
}
