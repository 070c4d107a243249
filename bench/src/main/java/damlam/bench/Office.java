package damlam.bench;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.cases.Past;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An office made for measuring: a body, and departments of a head and an official each.
final class Office {
    private static final Actor SETUP = new Actor(1, null, null);

    /// A department, with those who act in it.
    record Department(UnitId unit, CurrentPerson head, CurrentPerson official) {}

    private final Org org;
    private final Accounts accounts;
    private final LocalDate since;
    final UnitId body;
    final CurrentPerson leader;
    final List<Department> departments = new ArrayList<>();

    Office(Org org, Accounts accounts, int size) {
        this.org = org;
        this.accounts = accounts;
        this.since = org.today().minusYears(1);
        body = org.addUnit(SETUP, "BODY", "Body", UnitKind.BODY, null, since);
        PersonId leads = appoint("LEADER", body, Duty.HEAD);
        List<PersonId[]> people = new ArrayList<>();
        List<UnitId> units = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            UnitId unit = org.addUnit(SETUP, "D" + i, "Department " + i, UnitKind.DEPARTMENT, body, since);
            units.add(unit);
            people.add(new PersonId[] {appoint("H" + i, unit, Duty.HEAD), appoint("O" + i, unit, Duty.MEMBER)});
        }
        leader = as(leads);
        for (int i = 0; i < size; i++) {
            departments.add(new Department(units.get(i), as(people.get(i)[0]), as(people.get(i)[1])));
        }
    }

    private PersonId appoint(String code, UnitId unit, Duty duty) {
        PersonId person = org.addPerson(SETUP, code, "Person " + code, null);
        org.appoint(SETUP, person, org.addPost(SETUP, unit, duty.name(), duty), since, null);
        return person;
    }

    private CurrentPerson as(PersonId person) {
        return accounts.person(person).orElseThrow();
    }

    /// Gives each department in turn a case; the cases lie in that order.
    List<CaseId> open(Cases cases, int count) {
        List<Past> openings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UnitId unit = departments.get(i % departments.size()).unit();
            openings.add(new Past(opening(unit, org.today().plusDays(30)), leader.id(), Instant.now(), List.of()));
        }
        return cases.bulk(openings);
    }

    private Opening opening(UnitId unit, @Nullable LocalDate due) {
        return new Opening(
                null,
                null,
                "",
                null,
                body,
                Party.of(unit),
                Opening.INTERNAL,
                "Work to measure",
                "",
                due,
                List.of(),
                "");
    }

    LocalDate today() {
        return org.today();
    }
}
