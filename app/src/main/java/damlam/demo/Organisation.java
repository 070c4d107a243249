package damlam.demo;

import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.org.Absence;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the fictional body: units, people, groups, who decides what, who is away and who acts for whom.
final class Organisation {
    private static final String DEPARTMENTS = "Các phòng thuộc Sở";
    private static final String SCHOOLS = "Các đơn vị sự nghiệp công lập trực thuộc Sở";
    private static final String MATTERS_BASIS = "Quy chế làm việc của Sở (văn bản hư cấu của bản trình diễn)";
    private static final String DELEGATION_OF_ISSUE = "Quyết định ủy quyền số 41/QĐ-SGDĐT (hư cấu)";
    private static final String DELEGATED_MATTER = "Ban hành văn bản chỉ đạo của Sở";
    private static final String DELEGATION_OF_SCHOOL = "Giấy ủy quyền số 07/GUQ-THPTMC (hư cấu)";
    /// The school whose head is away today.
    private static final String SCHOOL_WITHOUT_HEAD = "THPT-MC";

    private final Org org;
    private final Actor by;
    private final LocalDate today;
    private final Chance chance;
    private final Phrases phrases;
    private final List<Absence> planned = new ArrayList<>();
    private final Map<PersonId, List<Absence>> absences = new HashMap<>();

    Organisation(Org org, Actor by, LocalDate today, long seed) {
        this.org = org;
        this.by = by;
        this.today = today;
        this.chance = Chance.of(seed, "absences");
        this.phrases = new Phrases(Chance.of(seed, "absence phrases"));
    }

    void make(Staffing staffing, Accounts accounts) {
        org.load(by, staffing.load());
        OrgChart chart = org.chart();
        Map<PersonId, String> logins = new LinkedHashMap<>();
        chart.everyone().stream()
                .filter(person -> !staffing.withoutAccount().contains(person.code()))
                .forEach(person -> logins.put(person.id(), person.code()));
        accounts.openLocked(by, logins);
        org.setGroup(by, DEPARTMENTS, ids(chart, staffing.departments()));
        org.setGroup(by, SCHOOLS, ids(chart, staffing.schools()));
        authorities(chart);
        delegateIssue(org.chart());
    }

    private static List<UnitId> ids(OrgChart chart, List<String> codes) {
        return codes.stream().map(code -> unit(chart, code).id()).toList();
    }

    private static Unit unit(OrgChart chart, String code) {
        return chart.unit(code).orElseThrow();
    }

    private static PersonId head(OrgChart chart, UnitId unit) {
        return chart.headOf(unit).orElseThrow().person().id();
    }

    /// The head of the office signs documents of one kind for the head of the body; of all matters only a deputy could.
    private void delegateIssue(OrgChart chart) {
        UnitId body = unit(chart, Staffing.BODY).id();
        MatterId matter = chart.matters().stream()
                .filter(each -> each.name().equals(DELEGATED_MATTER))
                .findFirst()
                .orElseThrow()
                .id();
        LocalDate starts = chart.day();
        org.delegate(
                by,
                new Delegation(
                        0,
                        head(chart, body),
                        head(chart, unit(chart, "VP").id()),
                        body,
                        starts,
                        starts.plusMonths(HalfYear.MONTHS + 6),
                        DELEGATION_OF_ISSUE,
                        matter));
    }

    private void authorities(OrgChart chart) {
        for (String[] row : DemoFile.rows("matters.csv", "|", 2)) {
            var post = chart.headOf(unit(chart, row[0]).id()).orElseThrow().post();
            org.grantAuthority(by, post.id(), org.addMatter(by, row[1]), chart.day(), null, MATTERS_BASIS);
        }
    }

    /// People are away now and then, some of them for weeks; one head is away today, and has delegated.
    ///
    /// @return who is away when
    Map<PersonId, List<Absence>> absences() {
        OrgChart chart = org.chart();
        for (Unit unit : chart.units()) {
            double share = unit.kind() == UnitKind.TEAM ? 0.04 : 0.3;
            chart.staffOf(unit.id()).stream()
                    .filter(held -> held.duty() != Duty.HEAD && chance.happens(share))
                    .forEach(held -> away(held.person()));
        }
        Unit school = unit(chart, SCHOOL_WITHOUT_HEAD);
        PersonId principal = head(chart, school.id());
        PersonId deputy = chart.staffOf(school.id()).stream()
                .filter(held -> held.duty() == Duty.DEPUTY)
                .findFirst()
                .orElseThrow()
                .person()
                .id();
        LocalDate since = today.minusDays(4);
        LocalDate back = today.plusDays(10);
        plan(new Absence(principal, since, back, phrases.on("absence")));
        planned.sort(Comparator.comparing(Absence::from));
        for (Absence absence : planned) {
            DemoClock.at(dawn(absence.from()), () -> org.recordAbsence(by, absence));
        }
        Delegation delegation = new Delegation(principal, deputy, school.id(), since, back, DELEGATION_OF_SCHOOL);
        DemoClock.at(dawn(since), () -> org.delegate(by, delegation));
        return absences;
    }

    private static Instant dawn(LocalDate day) {
        return day.atTime(7, 0).atZone(Org.ZONE).toInstant();
    }

    private void away(Person person) {
        int days = chance.happens(0.12) ? chance.between(12, 24) : chance.between(1, 5);
        LocalDate from = today.minusDays(chance.between(1, 30 * HalfYear.MONTHS - 5));
        plan(new Absence(person.id(), from, from.plusDays(days), phrases.on("absence")));
    }

    private void plan(Absence absence) {
        planned.add(absence);
        absences.computeIfAbsent(absence.person(), person -> new ArrayList<>()).add(absence);
    }
}
