package damlam.desk;

import damlam.cases.Party;
import damlam.org.Acting;
import damlam.org.MatterId;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.StandIn;
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
    /// @param matter which kind of matter it is; null where nobody said
    static Turn of(Party party, PersonId person, OrgChart chart, @Nullable MatterId matter) {
        Optional<StandIn> right =
                party.person() == null ? chart.standIn(person, party.unit(), matter) : Optional.empty();
        if (right.isEmpty()) {
            return OWN;
        }
        List<PersonId> acting = Acting.of(party.unit(), chart, matter);
        return new Turn(right.get().forPerson(), acting.contains(person) ? List.of() : acting);
    }

    /// Whether this person has to act.
    public boolean own() {
        return others.isEmpty();
    }
}
