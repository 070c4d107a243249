package damlam.personnel;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.cases.Progress;
import damlam.daring.Initiative;
import damlam.daring.Initiatives;
import damlam.eventlog.MoveKind;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.personnel.Fact.What;
import damlam.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Searches the ledger for what speaks for somebody, as carefully as for what is held against them, and for
/// what may make a proposal look like reprisal. It is the same whoever proposes.
@Component
class FactSearch {
    static final String REPRISAL = "staff.reprisal";
    private static final int USUAL_MONTHS = 6;

    private final ProposalRows rows;
    private final Cases cases;
    private final Initiatives initiatives;
    private final Rulebook book;
    private final Org org;

    FactSearch(ProposalRows rows, Cases cases, Initiatives initiatives, Rulebook book, Org org) {
        this.rows = rows;
        this.cases = cases;
        this.initiatives = initiatives;
        this.book = book;
        this.org = org;
    }

    /// @param evidence the cases held against them
    List<Fact> about(PersonId person, CurrentPerson proposer, Set<CaseId> evidence) {
        LocalDate today = org.today();
        LocalDate yearAgo = today.minusYears(1);
        List<Initiative> registered = initiatives.by(person);
        List<Fact> all = new ArrayList<>(work(person, yearAgo, today));
        all.addAll(early(person, evidence));
        if (!registered.isEmpty()) {
            all.add(new Fact(What.REGISTERED, null, null, 0, registered.size(), 0));
        }
        for (ProposalRows.Told signal : rows.signals(person)) {
            // Of other signals about them those who sign and decide need not learn.
            boolean explained = signal.weights() > 0 && evidence.contains(signal.caseId());
            if (signal.daring() || explained) {
                What what = signal.daring() ? What.DARING : What.EXPLAINED;
                all.add(new Fact(what, day(signal.since()), signal.caseId(), 0, signal.weights(), 0));
            }
        }
        List<ProposalRows.Asked> hearings = rows.hearings(person);
        hearings.stream()
                .filter(one -> one.outcome().equals("OBJECTIVE_CAUSE"))
                .forEach(one -> all.add(new Fact(What.OBJECTIVE_CAUSE, null, one.caseId(), 0, 0, 0)));
        List<MadeMove> objections = cases.objections(person).stream()
                .filter(move ->
                        move.by().person() != null && person.equals(move.by().person()))
                .filter(move -> !day(move.at()).isBefore(yearAgo))
                .toList();
        objections.forEach(move -> all.add(new Fact(What.OBJECTED, day(move.at()), move.caseId(), move.no(), 0, 0)));
        all.addAll(reprisal(proposer, hearings, objections, registered, today));
        return all;
    }

    private List<Fact> work(PersonId person, LocalDate from, LocalDate today) {
        List<Fact> all = new ArrayList<>();
        List<Cases.Approved> results = cases.results(List.of(person), start(from), start(today.plusDays(1)));
        if (!results.isEmpty()) {
            int onTime = (int) results.stream().filter(Cases.Approved::onTime).count();
            all.add(new Fact(What.ON_TIME, null, null, 0, onTime, results.size()));
            int early = (int) results.stream()
                    .filter(result -> daysEarly(result.line(), day(result.submittedAt())) > 0)
                    .count();
            if (early > 0) {
                all.add(new Fact(What.EARLY_IN_YEAR, null, null, 0, early, 0));
            }
        }
        List<CaseLine> held = cases.inHandsOf(person);
        if (!held.isEmpty()) {
            int late = (int) held.stream()
                    .filter(line -> line.progress() == Progress.LATE)
                    .count();
            all.add(new Fact(What.WORKLOAD, null, null, 0, late, held.size()));
        }
        int away = org.chart().absencesOf(person).stream()
                .filter(absence -> absence.until().isAfter(from))
                .mapToInt(FactSearch::days)
                .sum();
        if (away > 0) {
            all.add(new Fact(What.AWAY, null, null, 0, away, 0));
        }
        return all;
    }

    /// What the person handed in before its last day, whoever has not looked at it yet.
    private List<Fact> early(PersonId person, Set<CaseId> evidence) {
        List<Fact> all = new ArrayList<>();
        for (CaseLine line : cases.find(evidence)) {
            cases.movesOf(line.work().id()).stream()
                    .filter(move -> move.kind() == MoveKind.SUBMIT)
                    .reduce((one, later) -> later)
                    .filter(move ->
                            person.equals(move.by().person()) && line.at().submittedAt() != null)
                    .filter(move -> daysEarly(line, day(move.at())) > 0)
                    .ifPresent(move -> all.add(new Fact(
                            What.EARLY, day(move.at()), move.caseId(), move.no(), daysEarly(line, day(move.at())), 0)));
        }
        return all;
    }

    private static int daysEarly(CaseLine line, LocalDate submitted) {
        LocalDate due = line.at().dueOn();
        return due == null ? 0 : (int) (due.toEpochDay() - submitted.toEpochDay());
    }

    private static int days(Absence absence) {
        return (int) (absence.until().toEpochDay() - absence.from().toEpochDay());
    }

    /// What the person said against whoever proposes, or where they had to answer, not long ago.
    private List<Fact> reprisal(
            CurrentPerson proposer,
            List<ProposalRows.Asked> hearings,
            List<MadeMove> objections,
            List<Initiative> registered,
            LocalDate today) {
        int months = book.on(REPRISAL, today).map(rule -> rule.amount().count()).orElse(USUAL_MONTHS);
        LocalDate since = today.minusMonths(months);
        List<Fact> all = new ArrayList<>();
        for (ProposalRows.Asked one : hearings) {
            Instant at = one.explainedAt();
            if (at != null && one.by().equals(proposer.id()) && !day(at).isBefore(since)) {
                all.add(new Fact(What.EXPLAINED_TO_PROPOSER, day(at), one.caseId(), 0, 0, 0));
            }
        }
        OrgChart chart = org.chart();
        for (MadeMove move : objections) {
            Party to = move.to();
            if (to != null
                    && actsFor(proposer, to.unit(), chart)
                    && !day(move.at()).isBefore(since)) {
                all.add(new Fact(What.OBJECTED_TO_PROPOSER, day(move.at()), move.caseId(), move.no(), 0, 0));
            }
        }
        for (Initiative one : registered) {
            UnitId asked = one.asked();
            if (asked != null
                    && actsFor(proposer, asked, chart)
                    && !day(one.at()).isBefore(since)) {
                all.add(new Fact(What.REGISTERED_TO_PROPOSER, day(one.at()), one.caseId(), 0, 0, 0));
            }
        }
        return all;
    }

    private static boolean actsFor(CurrentPerson person, UnitId unit, OrgChart chart) {
        return chart.standIn(person.id(), unit).isPresent();
    }

    /// As the act of the proposal says them.
    static Map<String, Object> told(List<Fact> facts) {
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact one = facts.get(i);
            LocalDate day = one.day();
            var work = one.caseId();
            all.put(
                    String.valueOf(i + 1),
                    String.join(
                            "|",
                            one.what().name(),
                            day == null ? "" : day.toString(),
                            String.valueOf(work == null ? 0 : work.value()),
                            String.valueOf(one.moveNo()),
                            String.valueOf(one.count()),
                            String.valueOf(one.of())));
        }
        return all;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Org.ZONE).toInstant();
    }
}
