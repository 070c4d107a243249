package damlam.whistleblowing;

import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.whistleblowing.ConductRefusedException.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Whom a report is about, as people.
///
/// @param body that answers for them
/// @param people the person; those who head the unit; whoever holds the case
/// @param parties others who had a part in the case
record Concerned(UnitId body, Set<PersonId> people, Set<PersonId> parties) {
    Concerned {
        people = Set.copyOf(people);
        parties = Set.copyOf(parties);
    }

    static Concerned by(PersonId person, OrgChart chart) {
        UnitId unit = chart.appointmentsOf(person).stream()
                .findFirst()
                .orElseThrow(() -> new ConductRefusedException(Reason.NO_SUCH))
                .unit();
        return new Concerned(bodyOf(unit, chart), Set.of(person), Set.of());
    }

    static Concerned by(UnitId unit, OrgChart chart) {
        if (chart.unit(unit).isEmpty()) {
            throw new ConductRefusedException(Reason.NO_SUCH);
        }
        return new Concerned(bodyOf(unit, chart), heads(unit, chart), Set.of());
    }

    static Concerned by(CaseLine line, Cases cases, OrgChart chart) {
        Party holder = line.at().holder();
        List<MadeMove> moves = cases.movesOf(line.work().id());
        Party by = holder == null ? moves.getLast().by() : holder;
        PersonId person = by.person();
        Set<PersonId> people = person == null ? heads(by.unit(), chart) : Set.of(person);
        Set<PersonId> parties = new HashSet<>();
        for (MadeMove move : moves) {
            parties.add(move.actor());
            Stream.ofNullable(move.forPerson()).forEach(parties::add);
            Stream.ofNullable(move.to())
                    .flatMap(to -> Stream.ofNullable(to.person()))
                    .forEach(parties::add);
        }
        parties.removeAll(people);
        return new Concerned(bodyOf(by.unit(), chart), people, parties);
    }

    /// Its head and deputies; where it has none, everybody in it.
    private static Set<PersonId> heads(UnitId unit, OrgChart chart) {
        Set<PersonId> heads = new HashSet<>();
        chart.staffOf(unit).stream()
                .filter(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY)
                .forEach(held -> heads.add(held.person().id()));
        if (heads.isEmpty()) {
            chart.peopleUnder(unit).forEach(person -> heads.add(person.id()));
        }
        return heads;
    }

    private static UnitId bodyOf(UnitId unit, OrgChart chart) {
        List<Unit> upward = chart.upward(unit);
        return upward.stream()
                .filter(each -> each.kind() == UnitKind.BODY)
                .findFirst()
                .or(() -> upward.stream().reduce((one, other) -> other))
                .map(Unit::id)
                .orElse(unit);
    }
}
