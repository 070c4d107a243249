package damlam.cases;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.journal.Actor;
import damlam.org.Absence;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A small fictional office: a body with its leader and deputy, two departments with head, deputy and two officials
/// each, and a clerk in the first.
final class Office {
    private static final Actor SETUP = new Actor(1, null, null);

    final Org org;
    final Accounts accounts;
    final LocalDate since;
    final UnitId body;
    final UnitId one;
    final UnitId two;
    final PersonId leader;
    final PersonId deputyLeader;
    final PersonId headOne;
    final PersonId deputyOne;
    final PersonId officialOne;
    final PersonId colleagueOne;
    final PersonId clerkOne;
    final PersonId headTwo;
    final PersonId deputyTwo;
    final PersonId officialTwo;

    Office(Org org, Accounts accounts) {
        this.org = org;
        this.accounts = accounts;
        this.since = org.today().minusYears(1);
        body = unit("Sở Thử nghiệm", UnitKind.BODY, null);
        one = unit("Phòng Một", UnitKind.DEPARTMENT, body);
        two = unit("Phòng Hai", UnitKind.DEPARTMENT, body);
        leader = appointed("Trần Văn Giám", body, Duty.HEAD);
        deputyLeader = appointed("Lê Thị Phó", body, Duty.DEPUTY);
        headOne = appointed("Nguyễn Thị Trưởng", one, Duty.HEAD);
        deputyOne = appointed("Phạm Văn Phó", one, Duty.DEPUTY);
        officialOne = appointed("Hoàng Văn Viên", one, Duty.MEMBER);
        colleagueOne = appointed("Vũ Thị Đồng", one, Duty.MEMBER);
        clerkOne = appointed("Đỗ Thị Thư", one, Duty.CLERK);
        headTwo = appointed("Bùi Văn Trưởng", two, Duty.HEAD);
        deputyTwo = appointed("Ngô Thị Phó", two, Duty.DEPUTY);
        officialTwo = appointed("Đặng Văn Viên", two, Duty.MEMBER);
    }

    UnitId unit(String name, UnitKind kind, UnitId parent) {
        return org.addUnit(SETUP, code(), name, kind, parent, since);
    }

    PersonId appointed(String name, UnitId unit, Duty duty) {
        return appointed(name, unit, duty, since, null);
    }

    PersonId appointed(String name, UnitId unit, Duty duty, LocalDate from, LocalDate until) {
        PersonId person = org.addPerson(SETUP, code(), name, null);
        org.appoint(SETUP, person, org.addPost(SETUP, unit, duty.name(), duty), from, until);
        return person;
    }

    void delegate(PersonId from, PersonId to, UnitId unit) {
        org.delegate(
                SETUP, new Delegation(from, to, unit, org.today(), org.today().plusDays(10), "Giấy ủy quyền thử"));
    }

    void away(PersonId person) {
        org.recordAbsence(SETUP, new Absence(person, org.today(), org.today().plusDays(10), "Đi công tác"));
    }

    CurrentPerson as(PersonId person) {
        return accounts.person(person).orElseThrow();
    }

    /// Work that the leader gives to a unit or person, due in ten days.
    Opening opening(Party to) {
        return new Opening(
                null,
                null,
                "",
                null,
                body,
                to,
                Opening.INTERNAL,
                "Rà soát quy chế",
                "báo cáo",
                org.today().plusDays(10),
                List.of(),
                "");
    }

    private static String code() {
        return UUID.randomUUID().toString();
    }
}
