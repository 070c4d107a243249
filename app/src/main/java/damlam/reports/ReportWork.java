package damlam.reports;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome;
import damlam.cases.Party;
import damlam.eventlog.LedgerState;
import damlam.forms.DefinedForm;
import damlam.forms.Period;
import damlam.forms.ReportForm;
import damlam.forms.ReportRefusedException;
import damlam.forms.ReportRefusedException.Reason;
import damlam.forms.Wording;
import damlam.journal.Actor;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.papers.UnitPaper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reports as work: each is a case that the Office gives to a unit, so that a report not sent is seen on desks and
/// boards like any other work, with its holder and its clock.
@Component
class ReportWork {
    private static final Wording WORDS = Wording.of(ReportWork.class, "words.properties");

    private final Cases cases;
    private final Org org;

    ReportWork(Cases cases, Org org) {
        this.cases = cases;
        this.org = org;
    }

    /// On whose order periods are opened and figures set down: whoever defined the form; once they have left the
    /// Office, its head.
    Actor orderedBy(DefinedForm form) {
        OrgChart chart = org.chart();
        Unit office = office(chart, form.form().anyUnit(chart));
        List<Appointment> staff = chart.staffOf(office.id());
        Appointment by = staff.stream()
                .filter(appointment -> appointment.person().id().equals(form.definedBy()))
                .findFirst()
                .or(() -> chart.headOf(office.id()))
                .or(() -> staff.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("nobody is appointed in " + office.code()));
        return new Actor(by.person().id().value(), by.id().value(), null);
    }

    /// Who takes the report of a unit: the Office; its own report those above it take.
    UnitId reviewer(UnitId unit) {
        Unit office = office(org.chart(), unit);
        UnitId above = office.parent();
        return unit.equals(office.id()) && above != null ? above : office.id();
    }

    /// Whether this is the Office itself, which does not take its own report.
    boolean isOffice(UnitId unit) {
        return !unit.equals(reviewer(unit))
                && unit.equals(office(org.chart(), unit).id());
    }

    private static Unit office(OrgChart chart, UnitId unit) {
        return UnitPaper.office(chart, unit)
                .orElseThrow(() -> new IllegalStateException("no Office on " + chart.day()));
    }

    /// Gives each unit the work of its report.
    ///
    /// @param today where it is later than the day on which units are asked, the case says so
    /// @return the cases, in the order of the units
    List<CaseId> open(Actor by, ReportForm form, Period period, List<UnitId> units, LocalDate today) {
        UnitId office = office(org.chart(), form.anyUnit(org.chart())).id();
        String title = WORDS.say("case.title", form.name(), Wording.period(period));
        String words = words(period, today);
        List<Opening> openings = units.stream()
                .map(unit -> new Opening(
                        null,
                        null,
                        "",
                        null,
                        office,
                        Party.of(unit),
                        ReportForm.CASE_KIND,
                        title,
                        WORDS.say("case.product"),
                        period.dueOn(),
                        List.of(),
                        words))
                .toList();
        return cases.issue(openings, by);
    }

    private static String words(Period period, LocalDate today) {
        String words = WORDS.say("case.words");
        return today.isAfter(period.askedOn())
                ? words + " "
                        + WORDS.say(
                                "case.words.late",
                                Wording.day(period.askedOn()),
                                Wording.day(today),
                                Wording.day(period.dueOn()))
                : words;
    }

    /// The unit's result is handed in.
    void submit(CurrentPerson by, PeriodicReport report, boolean nil) {
        String words = WORDS.say(nil ? "submitted.nil" : "submitted", Wording.period(report.period()));
        if (!open(report)) {
            note(by, report, words);
            return;
        }
        takeOver(by, report);
        make(by, report, new Move.Submit(Party.of(reviewer(report.unit())), words, List.of()));
    }

    /// Whether the case can still be handed in; on the case's own page somebody may have done so already.
    private boolean open(PeriodicReport report) {
        LedgerState state = line(report).at().state();
        return state != LedgerState.IN_REVIEW && state != LedgerState.DONE;
    }

    /// What a member was to draft, the head sends: the case passes to whoever signs.
    private void takeOver(CurrentPerson by, PeriodicReport report) {
        Party holder = line(report).at().holder();
        PersonId person = holder == null ? null : holder.person();
        Optional<PersonId> head = org.chart()
                .headOf(report.unit())
                .map(appointment -> appointment.person().id());
        if (person != null && !person.equals(by.id()) && !Optional.of(person).equals(head)) {
            make(by, report, new Move.Assign(by.id(), ""));
        }
    }

    void accept(CurrentPerson by, PeriodicReport report) {
        String words = WORDS.say("accepted");
        boolean underReview = line(report).at().state() == LedgerState.IN_REVIEW;
        make(by, report, underReview ? new Move.Approve(words) : new Move.Note(words));
    }

    void giveBack(CurrentPerson by, PeriodicReport report, String reason) {
        boolean underReview = line(report).at().state() == LedgerState.IN_REVIEW;
        make(by, report, underReview ? new Move.Reject(new Ground(Ground.Kind.OTHER, reason)) : new Move.Note(reason));
    }

    /// @return the words in which the unit was reminded
    String remind(CurrentPerson by, PeriodicReport report) {
        Period period = report.period();
        String words = WORDS.say("reminder", Wording.period(period), Wording.day(period.dueOn()));
        note(by, report, words);
        return words;
    }

    private void note(CurrentPerson by, PeriodicReport report, String words) {
        make(by, report, new Move.Note(words));
    }

    private void make(CurrentPerson by, PeriodicReport report, Move move) {
        Outcome outcome = cases.make(report.work(), by, move, line(report).at().lastMoveNo());
        switch (outcome) {
            case Outcome.Made _ -> {}
            case Outcome.Refused(var reason) -> throw new ReportRefusedException(Reason.CASE_ELSEWHERE, reason.name());
        }
    }

    private CaseLine line(PeriodicReport report) {
        return cases.find(List.of(report.work())).getFirst();
    }
}
