package damlam.org;

import java.util.Optional;
import java.util.stream.Stream;

/// Who is competent to decide on somebody’s discipline, as far as the chart says.
public final class Competent {
    private Competent() {}

    /// The unit whose head decides: of who manages, the body that appoints; of others, their public unit, or the body.
    /// Empty where the chart cannot tell, as of whoever heads the body itself.
    public static Optional<UnitId> unit(OrgChart chart, PersonId person, boolean manager) {
        return upward(chart, person, manager).findFirst();
    }

    /// That unit, and those above it that would decide where its head may not.
    public static Stream<UnitId> upward(OrgChart chart, PersonId person, boolean manager) {
        return chart.appointmentsOf(person).stream()
                .limit(1)
                // Whoever manages a unit is appointed from above it.
                .flatMap(held -> chart.upward(held.unit()).stream().skip(manager ? 1 : 0))
                .filter(unit -> unit.kind() == UnitKind.PUBLIC_UNIT || unit.kind() == UnitKind.BODY)
                .map(Unit::id);
    }

    /// Whether the chart says that somebody heads or stands in for what decides on the person.
    public static boolean is(OrgChart chart, PersonId decider, PersonId person, boolean manager) {
        return unit(chart, person, manager)
                .filter(unit -> chart.standIn(decider, unit).isPresent())
                .isPresent();
    }

    /// Whether somebody heads anything at all: nobody else opens a proceeding, whatever ground they name.
    public static boolean heads(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream()
                .anyMatch(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY);
    }
}
