package damlam.desk;

import damlam.cases.Party;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.StandIn;
import damlam.org.UnitId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose turn it is, where what a unit has to do lies on the desks of its head, the deputies and a delegate alike.
///
/// @param forPerson the head in whose place this person would act; null where they act for themselves
/// @param others those who have to act instead, while this person only sees it and may step in; empty where it is this
///     person's own turn
public record Turn(@Nullable PersonId forPerson, List<PersonId> others) {
    private static final Turn OWN = new Turn(null, List.of());

    public Turn {
        others = List.copyOf(others);
    }

    /// @param party who has to act: the person, or a unit for which they stand in
    static Turn of(Party party, PersonId person, OrgChart chart) {
        Optional<StandIn> right = party.person() == null ? chart.standIn(person, party.unit()) : Optional.empty();
        if (right.isEmpty()) {
            return OWN;
        }
        List<PersonId> acting = acting(party.unit(), chart);
        return new Turn(right.get().forPerson(), acting.contains(person) ? List.of() : acting);
    }

    /// Whether this person has to act.
    public boolean own() {
        return others.isEmpty();
    }

    /// Whoever holds a delegation for everything in the unit; else its head; while the head is away or there is none,
    /// the deputies.
    private static List<PersonId> acting(UnitId unit, OrgChart chart) {
        Optional<PersonId> head = chart.headOf(unit).map(held -> held.person().id());
        List<PersonId> delegates = chart.delegations().stream()
                .filter(given -> given.unit().equals(unit) && given.matter() == null)
                .filter(given -> head.isPresent() && head.get().equals(given.from()))
                .map(Delegation::to)
                .filter(to -> here(to, chart))
                .distinct()
                .toList();
        if (!delegates.isEmpty()) {
            return delegates;
        }
        List<PersonId> deputies = chart.staffOf(unit).stream()
                .filter(held -> held.duty() == Duty.DEPUTY)
                .map(held -> held.person().id())
                .filter(deputy -> here(deputy, chart))
                .toList();
        boolean headHere = head.filter(one -> here(one, chart)).isPresent();
        return headHere || deputies.isEmpty() ? head.stream().toList() : deputies;
    }

    private static boolean here(PersonId person, OrgChart chart) {
        return chart.absenceOf(person).isEmpty();
    }
}
