package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.numbers.Decision;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// How half a year of incoming documents was settled: most by a note of the department that had them; the latest are on
/// their way.
final class Handling {
    private static final int DAYS_TO_SETTLE = 8;

    private final Arrivals arrivals;
    private final Documents documents;
    private final WorkTime time;
    private final Chance chance;
    private final OrgChart chart;
    private final CurrentPerson clerk;
    private final CurrentPerson leader;
    private final CurrentPerson chief;
    private final List<Unit> departments;

    Handling(Arrivals arrivals, Documents documents, Accounts accounts, OrgChart chart, WorkTime time, long seed) {
        this.arrivals = arrivals;
        this.documents = documents;
        this.time = time;
        this.chance = Chance.of(seed, "handling");
        this.chart = chart;
        Cast cast = Cast.of(chart);
        this.clerk = accounts.person(cast.of("clerk")).orElseThrow();
        this.leader = accounts.person(cast.of("leader")).orElseThrow();
        this.chief = accounts.person(cast.of("chief")).orElseThrow();
        this.departments = chart.units().stream()
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                .toList();
    }

    /// Two series from the first day on: one for all documents, one for copies.
    void number(Numbers numbers, LocalDate from, int firstNo) {
        String sign =
                chart.unit(Numbers.body(chart, leader.unit())).map(Unit::code).orElseThrow();
        DemoClock.at(Instant.ofEpochMilli(time.on(from, WorkTime.HOUR)), () -> {
            numbers.decide(leader, decision("Một hệ thống chung", Scope.ORDINARY, sign, from, firstNo));
            numbers.decide(leader, decision("Bản sao", Scope.COPIES, sign, from, 1));
        });
    }

    /// Each public unit has a seal, a clerk and numbers of its own, on which its head decides.
    void numberPublicUnits(Numbers numbers, Accounts accounts, LocalDate from) {
        DemoClock.at(
                Instant.ofEpochMilli(time.on(from, WorkTime.HOUR)),
                () -> chart.units().stream()
                        .filter(unit -> unit.kind() == UnitKind.PUBLIC_UNIT)
                        .forEach(unit -> chart.headOf(unit.id())
                                .flatMap(head -> accounts.person(head.person().id()))
                                .ifPresent(head -> numbers.decide(
                                        head,
                                        decision(
                                                "Một hệ thống chung của đơn vị",
                                                Scope.ORDINARY,
                                                unit.code().replace("-", ""),
                                                from,
                                                1,
                                                head.id())))));
    }

    private Decision decision(String name, Scope scope, String sign, LocalDate from, int firstNo) {
        return decision(name, scope, sign, from, firstNo, leader.id());
    }

    private Decision decision(String name, Scope scope, String sign, LocalDate from, int firstNo, PersonId by) {
        String paper = "Quy chế công tác văn thư (văn bản giả định của bản trình diễn)";
        return new Decision(name, scope, Set.of(), sign, from, firstNo, by, paper, from);
    }

    /// @param incoming in the order in which they came
    void settle(List<DocumentId> incoming, LocalDate today) {
        for (DocumentId id : incoming) {
            LocalDate came = documents.find(id).orElseThrow().registeredOn();
            int age = time.calendar().workingDaysBetween(came, today);
            if (age > 1) {
                at(came, 1, 30, () -> arrivals.submit(clerk, id, 0, chief.id(), ""));
            }
            if (age > 2 && (age > DAYS_TO_SETTLE || chance.happens(0.7))) {
                Unit unit = chance.one(departments);
                LocalDate due = time.calendar().plusWorkingDays(came, DAYS_TO_SETTLE);
                at(came, 2, 90, () -> arrivals.direct(chief, id, 1, unit.id(), List.of(), due, ""));
                if (age > DAYS_TO_SETTLE && chance.happens(0.97)) {
                    String why = DemoFile.rows("settled.txt", "|", 1).get(chance.between(0, 3))[0];
                    at(came, DAYS_TO_SETTLE - 1, 200, () -> arrivals.note(chief, id, 2, why));
                }
            }
        }
    }

    private void at(LocalDate came, int workingDays, int minute, Runnable step) {
        LocalDate day = time.calendar().plusWorkingDays(came, workingDays);
        DemoClock.at(Instant.ofEpochMilli(time.on(day, minute * WorkTime.MINUTE)), step);
    }
}
