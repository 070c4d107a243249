package damlam.reports;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.PeriodKind;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome;
import damlam.cases.Party;
import damlam.forms.FigureGroup;
import damlam.forms.FormSection;
import damlam.forms.ReportForm;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A made-up body with an Office and two schools, and what they do; names are fictional.
final class SmallOffice {
    private static final Actor SETUP = new Actor(1, null, null);

    final Org org;
    final Accounts accounts;
    final Cases cases;
    final LocalDate since;
    final UnitId body;
    final UnitId office;
    final UnitId school;
    final UnitId other;
    final PersonId director;
    final PersonId chief;
    final PersonId principal;
    final PersonId deputy;
    final PersonId teacher;
    final PersonId otherPrincipal;

    SmallOffice(Org org, Accounts accounts, Cases cases, LocalDate since) {
        this.org = org;
        this.accounts = accounts;
        this.cases = cases;
        this.since = since;
        String mark = UUID.randomUUID().toString().substring(0, 8);
        body = org.addUnit(SETUP, "SO" + mark, "Sở Giáo dục và Đào tạo Thử Nghiệm", UnitKind.BODY, null, since);
        office = org.addUnit(SETUP, "VP" + mark, "Văn phòng", UnitKind.OFFICE, body, since);
        school = org.addUnit(SETUP, "THPT-A" + mark, "Trường THPT Hư Cấu A", UnitKind.PUBLIC_UNIT, body, since);
        other = org.addUnit(SETUP, "THPT-B" + mark, "Trường THPT Hư Cấu B", UnitKind.PUBLIC_UNIT, body, since);
        director = person("Nguyễn Văn Giả", body, "Giám đốc", Duty.HEAD, since);
        chief = person("Trần Thị Giả", office, "Chánh Văn phòng", Duty.HEAD, since);
        principal = person("Lê Văn Giả", school, "Hiệu trưởng", Duty.HEAD, since);
        deputy = person("Phạm Thị Giả", school, "Phó Hiệu trưởng", Duty.DEPUTY, since);
        teacher = person("Hoàng Văn Giả", school, "Giáo viên", Duty.MEMBER, since);
        otherPrincipal = person("Vũ Thị Giả", other, "Hiệu trưởng", Duty.HEAD, since);
    }

    private PersonId person(String name, UnitId unit, String title, Duty duty, LocalDate since) {
        String code = UUID.randomUUID().toString();
        PersonId person = org.addPerson(SETUP, code, name, code + "@example.test");
        org.appoint(SETUP, person, org.addPost(SETUP, unit, title, duty), since, null);
        return person;
    }

    CurrentPerson as(PersonId person) {
        return accounts.person(person).orElseThrow();
    }

    /// Work that the body gives to the school.
    CaseId give(String title, @Nullable LocalDate dueOn) {
        Opening opening =
                new Opening(null, null, "", null, body, Party.of(school), "TASK", title, "", dueOn, List.of(), "");
        return switch (cases.open(as(director), opening)) {
            case Cases.Opened.Case(CaseId id) -> id;
            case Cases.Opened.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    /// A part of a case of the school, split off by its head for the teacher.
    CaseId split(CaseId whole, String title) {
        Opening part = Opening.internal(whole, school, Party.of(school, teacher), title, "", null);
        return switch (cases.open(as(principal), part)) {
            case Cases.Opened.Case(CaseId id) -> id;
            case Cases.Opened.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    /// A school that closes one day.
    UnitId closing(LocalDate on) {
        String code = "THPT-C" + UUID.randomUUID().toString().substring(0, 8);
        UnitId closing = org.addUnit(SETUP, code, "Trường THPT Hư Cấu C", UnitKind.PUBLIC_UNIT, body, since);
        org.endUnit(SETUP, closing, on, null);
        return closing;
    }

    /// A unit of another body, which has no Office yet.
    UnitId elsewhere() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        UnitId another = org.addUnit(SETUP, "SO" + mark, "Sở Thử Nghiệm Hai", UnitKind.BODY, null, since);
        return org.addUnit(SETUP, "P" + mark, "Phòng Thử Nghiệm", UnitKind.DEPARTMENT, another, since);
    }

    /// Somebody who works in a team of the school.
    PersonId inTeam(String name) {
        String code = "TO" + UUID.randomUUID().toString().substring(0, 8);
        UnitId team = org.addUnit(SETUP, code, "Tổ Hư Cấu", UnitKind.TEAM, school, since);
        return person(name, team, "Giáo viên", Duty.MEMBER, since);
    }

    void move(CaseId id, PersonId by, Move move) {
        int seen = cases.find(List.of(id)).getFirst().at().lastMoveNo();
        Outcome outcome = cases.make(id, as(by), move, seen);
        if (outcome instanceof Outcome.Refused(var reason)) {
            throw new AssertionError(move + " is refused: " + reason);
        }
    }

    /// The school hands a result in, and the director approves it.
    void finish(CaseId id) {
        move(id, principal, new Move.Submit(Party.of(body), "Đã xong", List.of()));
        move(id, director, new Move.Approve(""));
    }

    ReportForm monthly(LocalDate startsOn) {
        return form(PeriodKind.MONTH, startsOn, List.of(school, other));
    }

    ReportForm form(PeriodKind kind, LocalDate startsOn, List<UnitId> units) {
        return new ReportForm(
                "Kết quả thực hiện nhiệm vụ được giao",
                "Theo dõi việc được giao",
                "",
                "Ủy ban nhân dân tỉnh Hư Cấu",
                "Ủy ban nhân dân tỉnh Hư Cấu",
                "Hư Cấu",
                null,
                kind,
                5,
                startsOn,
                null,
                units,
                List.of(
                        new FormSection(1, "Thực hiện nhiệm vụ được giao", List.of(FigureGroup.WORK), null),
                        new FormSection(2, "Khó khăn", List.of(), "Khó khăn"),
                        new FormSection(3, "Kiến nghị", List.of(), "Kiến nghị")));
    }
}
