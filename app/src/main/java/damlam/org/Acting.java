package damlam.org;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who has to act where several may for a unit.
public final class Acting {
    private Acting() {}

    /// Whoever holds a delegation for everything in the unit; else its head; while the head is away or there is none,
    /// the deputies.
    public static List<PersonId> of(UnitId unit, OrgChart chart) {
        return of(unit, chart, null);
    }

    /// The same for one kind of matter: whoever was given it stands before whoever has everything else.
    ///
    /// @param matter null where nobody said which it is
    public static List<PersonId> of(UnitId unit, OrgChart chart, @Nullable MatterId matter) {
        Optional<PersonId> head = chart.headOf(unit).map(held -> held.person().id());
        List<PersonId> delegates = chart.delegations().stream()
                .filter(given -> given.unit().equals(unit) && chart.carries(given, matter))
                .filter(given -> head.isPresent() && head.get().equals(given.from()))
                .map(Delegation::to)
                .filter(to -> here(to, chart))
                .distinct()
                .toList();
        if (!delegates.isEmpty()) {
            return delegates;
        }
        List<PersonId> deputies = deputies(unit, chart);
        boolean headHere = head.filter(one -> here(one, chart)).isPresent();
        return headHere || deputies.isEmpty() ? head.stream().toList() : deputies;
    }

    /// Whether somebody acts as the head does: the head, also where another does it for them, or whoever does it in the
    /// head's place; not a deputy beside the head. While a unit has no head, whoever acts for it.
    public static boolean isCompetent(PersonId person, UnitId unit, OrgChart chart) {
        return isCompetent(person, unit, chart, null);
    }

    /// The same for one kind of matter; null where nobody said which it is.
    public static boolean isCompetent(PersonId person, UnitId unit, OrgChart chart, @Nullable MatterId matter) {
        return chart.headOf(unit).isEmpty()
                || chart.isHead(person, unit)
                || of(unit, chart, matter).contains(person);
    }

    /// Those of a unit who are not away.
    public static List<PersonId> deputies(UnitId unit, OrgChart chart) {
        return chart.staffOf(unit).stream()
                .filter(held -> held.duty() == Duty.DEPUTY)
                .map(held -> held.person().id())
                .filter(deputy -> here(deputy, chart))
                .toList();
    }

    static boolean here(PersonId person, OrgChart chart) {
        return chart.absenceOf(person).isEmpty();
    }
}
