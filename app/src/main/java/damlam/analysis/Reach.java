package damlam.analysis;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.cases.Party;
import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whose signals somebody may see, by where they stand in the organisation today.
///
/// @param headed units they head themselves: signals that name nobody but the unit are for them first
/// @param below units that they head or that lie below such a one; those that were merged into one included
/// @param team people of the teams they head, whose signals name the unit above the team
/// @param inspected units of the body whose inspectorate they work in
record Reach(PersonId me, Set<UnitId> headed, Set<UnitId> below, Set<PersonId> team, Set<UnitId> inspected) {

    static Reach of(CurrentPerson person, OrgChart chart) {
        Set<UnitId> headed = new HashSet<>();
        Set<UnitId> below = new HashSet<>();
        Set<PersonId> team = new HashSet<>();
        for (UnitId unit : chart.placesOf(person.id())) {
            if (heads(person.id(), unit, chart)) {
                headed.add(unit);
                below.addAll(chart.subtree(unit));
                if (!chart.addressable(unit).equals(unit)) {
                    chart.peopleUnder(unit).forEach(one -> team.add(one.id()));
                }
            }
        }
        Set<UnitId> inspected = new HashSet<>();
        if (person.is(Role.INSPECTOR)) {
            inspected.addAll(chart.subtree(chart.upward(person.unit()).getLast().id()));
        }
        takeIn(headed, chart);
        takeIn(below, chart);
        takeIn(inspected, chart);
        team.remove(person.id());
        return new Reach(person.id(), headed, below, team, inspected);
    }

    /// The part of it that is for them first.
    Reach concerned() {
        return new Reach(me, headed, Set.of(), Set.of(), Set.of());
    }

    /// The head; where a unit has none, whoever stands in.
    private static boolean heads(PersonId person, UnitId unit, OrgChart chart) {
        Optional<Appointment> head = chart.headOf(unit);
        return head.map(held -> held.person().id().equals(person))
                .orElseGet(() -> chart.standIn(person, unit).isPresent());
    }

    /// Units that are no more, with those that took over their work.
    private static void takeIn(Set<UnitId> units, OrgChart chart) {
        if (units.isEmpty()) {
            return;
        }
        List<Unit> ended = chart.everyUnit().stream()
                .filter(unit ->
                        unit.successor() != null && chart.unit(unit.id()).isEmpty())
                .toList();
        boolean more = true;
        while (more) {
            more = false;
            for (Unit unit : ended) {
                UnitId successor = unit.successor();
                more |= successor != null && units.contains(successor) && units.add(unit.id());
            }
        }
    }

    /// What somebody is to whom a signal names, whether it may be seen yet or not; empty for everybody else.
    Optional<Relation> to(Party named) {
        boolean concerned = named.person() == null ? headed.contains(named.unit()) : me.equals(named.person());
        if (concerned) {
            return Optional.of(Relation.CONCERNED);
        }
        boolean teamMate = named.person() != null && team.contains(named.person());
        if (below.contains(named.unit()) || teamMate) {
            return Optional.of(Relation.LINE);
        }
        return inspected.contains(named.unit()) ? Optional.of(Relation.INSPECTORATE) : Optional.empty();
    }
}
