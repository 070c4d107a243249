package damlam.org;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what right somebody decides on staff in the place of a unit’s head, who stays the one who is competent
/// (0116). The database says the same (`access.stands_in`).
///
/// @param head in whose place
/// @param delegation that names staff; null where it is because the head is away
public record InPlace(PersonId head, @Nullable Delegation delegation) {
    /// A deputy to whom the head delegated it by name; where there is none, the deputies while the head is away. Empty
    /// for the head, and where there is none: then the deputies decide in their own right.
    public static Optional<InPlace> of(OrgChart chart, PersonId person, UnitId unit) {
        PersonId head = chart.headOf(unit).map(held -> held.person().id()).orElse(null);
        if (head == null || head.equals(person) || !Acting.here(person, chart)) {
            return Optional.empty();
        }
        List<Delegation> given = chart.delegations().stream()
                .filter(one ->
                        one.staff() && one.unit().equals(unit) && one.from().equals(head))
                .filter(one -> Acting.here(one.to(), chart) && holds(chart, one))
                .toList();
        if (!given.isEmpty()) {
            return given.stream()
                    .filter(one -> one.to().equals(person))
                    .findFirst()
                    .map(one -> new InPlace(head, one));
        }
        return Acting.here(head, chart) || !chart.isDeputy(person, unit)
                ? Optional.empty()
                : Optional.of(new InPlace(head, null));
    }

    /// Whether whoever it was given to still has the post for it: what was given to a deputy falls with that post.
    static boolean holds(OrgChart chart, Delegation given) {
        boolean then = chart.careerOf(given.to()).stream()
                .filter(held -> held.unit().equals(given.unit()) && held.duty() == Duty.DEPUTY)
                .anyMatch(held -> OrgShape.covers(given.starts(), held.from(), held.until()));
        return then
                ? chart.isDeputy(given.to(), given.unit())
                : !chart.appointmentsOf(given.to()).isEmpty();
    }
}
