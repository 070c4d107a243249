package damlam.reports;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.cases.CaseId;
import damlam.figures.Fact;
import damlam.figures.FigureKind;
import damlam.figures.Figures;
import damlam.forms.DefinedForm;
import damlam.forms.FormId;
import damlam.forms.FormSection;
import damlam.forms.Forms;
import damlam.forms.Period;
import damlam.forms.ReportRefusedException;
import damlam.forms.ReportRefusedException.Reason;
import damlam.forms.SectionWords;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.StandIn;
import damlam.org.UnitId;
import damlam.papers.ReportPaper;
import damlam.papers.UnitPaper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to units' reports: drafted from facts as of the cut-off, worded and sent by the head. Each is also a
/// case, so a report that is missing or late has a holder and a clock.
///
/// What is not allowed is refused with [ReportRefusedException] and changes nothing.
@Component
public class PeriodicReports {
    private final ReportRows rows;
    private final FigureRows figureRows;
    private final Forms forms;
    private final ReportDrafts drafts;
    private final ReportWork work;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    PeriodicReports(
            ReportRows rows,
            FigureRows figureRows,
            Forms forms,
            ReportDrafts drafts,
            ReportWork work,
            Journal journal,
            Org org,
            Clock clock) {
        this.rows = rows;
        this.figureRows = figureRows;
        this.forms = forms;
        this.drafts = drafts;
        this.work = work;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Opens a period: from now on each unit that is asked has a report to send, and a case that says so.
    ///
    /// That is due the moment the window closes. If the server was down then, the case is given out when it is
    /// back, and says so: the move is dated when it was recorded, since the journal knows no other day and
    /// nobody can have held what was not there; figures are those of the cut-off and the last day is the one the
    /// rule sets, all the same (docs/decisions/0031-reports-opened-late.md).
    ///
    /// @return how many reports were opened; 0 if the period was open already
    @Transactional
    public int open(FormId id, Period period) {
        Instant now = clock.instant();
        if (!rows.insertPeriod(id, period, now)) {
            return 0;
        }
        DefinedForm form = forms.form(id).orElseThrow();
        Actor by = work.orderedBy(form);
        OrgChart chart = org.chart();
        List<UnitId> units = form.form().units().stream()
                .filter(unit -> chart.unit(unit).isPresent())
                .toList();
        List<CaseId> cases = work.open(by, form.form(), period, units, chart.day());
        for (int i = 0; i < units.size(); i++) {
            rows.insertReport(id, period.cutOff(), units.get(i), cases.get(i));
        }
        Map<String, Object> said = Map.of(
                "cutOff", period.cutOff().toString(),
                "dueOn", period.dueOn().toString(),
                "units", units.size());
        journal.append(new Entry(now, by, "reports.open", id.subject(), said, null));
        rows.reports(id, period.cutOff()).forEach(drafts::freeze);
        return units.size();
    }

    /// Periods of a form whose window has closed and that nobody has opened yet, the oldest first.
    public List<Period> toOpen(DefinedForm defined) {
        List<LocalDate> opened =
                rows.periods(defined.id()).stream().map(Period::cutOff).toList();
        return forms.closed(defined.form()).stream()
                .filter(period -> !opened.contains(period.cutOff()))
                .toList();
    }

    /// Periods of a form that were opened, the latest first.
    public List<Period> periods(FormId form) {
        return rows.periods(form);
    }

    /// The day on which a period was opened, where that is later than the day on which units should have been asked.
    public Optional<LocalDate> openedLate(FormId form, Period period) {
        return Optional.of(LocalDate.ofInstant(rows.openedAt(form, period.cutOff()), Org.ZONE))
                .filter(day -> day.isAfter(period.askedOn()));
    }

    public Optional<PeriodicReport> report(ReportId id) {
        return rows.report(id);
    }

    /// The units' reports of a period, in the order of the official list.
    public List<PeriodicReport> reports(FormId form, LocalDate cutOff) {
        return rows.reports(form, cutOff);
    }

    /// All reports of all forms, as lists show them; what was said in their steps is left out.
    public List<PeriodicReport> standing() {
        return rows.standing(null);
    }

    /// The same of some units.
    public List<PeriodicReport> standing(Collection<UnitId> units) {
        return rows.standing(units);
    }

    /// The same as [#reports] with their figures set down as of the cut-off, as far as it is past.
    @Transactional
    public List<PeriodicReport> asOfCutOff(FormId form, LocalDate cutOff) {
        return rows.reports(form, cutOff).stream().map(drafts::freeze).toList();
    }

    /// The figures of all units of a period that were set down.
    public Map<ReportId, Figures> figures(FormId form, LocalDate cutOff) {
        return figureRows.figures(form, cutOff);
    }

    /// What the heads wrote, by unit and section.
    public Map<ReportId, Map<Integer, String>> words(FormId form, LocalDate cutOff) {
        return rows.words(form, cutOff);
    }

    /// Whether somebody sees all units' reports together: the Office and those who lead the body.
    public static boolean seesAll(CurrentPerson person) {
        return person.is(Role.OFFICE) || person.is(Role.LEADER);
    }

    /// A report as it stands. Its figures are set down for good the first time this is asked after the cut-off;
    /// before, they are provisional.
    ///
    /// @throws ReportRefusedException NOT_SEEN if the person may not see the unit
    @Transactional
    public Draft draft(CurrentPerson to, ReportId id) {
        return drafts.draft(seen(to, id));
    }

    /// The facts behind one figure, those that count first. People are left out, except oneself, for those who
    /// need not know them.
    ///
    /// @throws ReportRefusedException NOT_SEEN if the person may not see the unit
    @Transactional
    public List<Fact> facts(CurrentPerson to, ReportId id, FigureKind kind) {
        PeriodicReport report = seen(to, id);
        boolean names = seesNames(to, report.unit());
        return drafts.facts(report, kind).stream()
                .filter(fact -> names || !fact.isPerson() || fact.isPerson(to.id()))
                .toList();
    }

    private PeriodicReport seen(CurrentPerson to, ReportId id) {
        return rows.report(id)
                .filter(report -> maySee(to, report.unit()))
                .orElseThrow(() -> new ReportRefusedException(Reason.NOT_SEEN));
    }

    /// Whether somebody sees a unit's reports: whoever sees the unit's work, and whoever writes them for it. A
    /// member of a team sees the team's work, not the whole unit's.
    public boolean maySee(CurrentPerson person, UnitId unit) {
        return person.sight().sees(unit) || mayWrite(person, unit).isPresent();
    }

    /// Whether a report stands so now, in SQL.
    ///
    /// @param id an expression for the report's number
    public String stands(ReportState as, String id) {
        return id + " = any('{"
                + rows.standing(null).stream()
                        .filter(report -> report.state(clock.instant()) == as)
                        .map(report -> String.valueOf(report.id().value()))
                        .collect(Collectors.joining(","))
                + "}'::bigint[])";
    }

    /// Whether somebody is told who stands behind a figure: those who answer for the unit or follow its reports.
    /// Who has not read, or is away, is nobody else's business.
    public boolean seesNames(CurrentPerson person, UnitId unit) {
        boolean answers = person.is(Role.HEAD) || seesAll(person);
        return mayWrite(person, unit).isPresent() || (answers && person.sight().sees(unit));
    }

    /// By what right somebody writes and sends a unit's report: as its head, deputy or delegate; empty if they
    /// may not.
    public Optional<StandIn> mayWrite(CurrentPerson person, UnitId unit) {
        return org.chart().standIn(person.id(), unit);
    }

    /// Keeps what the head wrote.
    ///
    /// @param words by section; sections that ask for none are left out
    /// @param before the words as the page showed them: what somebody else wrote since is not overwritten
    @Transactional
    public void write(CurrentPerson by, ReportId id, Map<Integer, String> words, Map<Integer, String> before) {
        PeriodicReport report = seen(by, id);
        if (mayWrite(by, report.unit()).isEmpty()) {
            throw new ReportRefusedException(Reason.NOT_HEAD);
        }
        rows.lock(id);
        requireOpen(id);
        Map<Integer, String> kept = rows.words(id);
        for (FormSection section :
                forms.form(report.form()).orElseThrow().form().sections()) {
            String written = words.get(section.no());
            if (section.asksForWords() && written != null) {
                String now = kept.getOrDefault(section.no(), "");
                put(
                        by,
                        id,
                        section.no(),
                        SectionWords.clean(written),
                        now,
                        SectionWords.clean(before.getOrDefault(section.no(), now)));
            }
        }
    }

    private void put(CurrentPerson by, ReportId id, int section, String written, String kept, String before) {
        if (written.equals(kept)) {
            return;
        }
        if (!before.equals(kept)) {
            throw new ReportRefusedException(Reason.STALE);
        }
        rows.putWords(id, section, written, by.id(), clock.instant());
    }

    private void requireOpen(ReportId id) {
        if (!rows.report(id).orElseThrow().state(clock.instant()).open()) {
            throw new ReportRefusedException(Reason.ALREADY_SENT);
        }
    }

    /// Sends a report to the Office. A deputy or delegate sends it for the head, and both are named.
    ///
    /// @param nil "nothing to report": only true where there was no work in the window
    @Transactional
    public void submit(CurrentPerson by, ReportId id, boolean nil) {
        PeriodicReport shown = seen(by, id);
        StandIn right = mayWrite(by, shown.unit()).orElseThrow(() -> new ReportRefusedException(Reason.NOT_HEAD));
        rows.lock(id);
        requireOpen(id);
        Instant now = clock.instant();
        if (!shown.period().isClosed(now)) {
            throw new ReportRefusedException(Reason.WINDOW_OPEN);
        }
        Draft draft = drafts.draft(shown);
        requireSendable(draft, nil);
        Step step = sent(draft, new Step(Step.Kind.SUBMITTED, now, by.id(), right.forPerson(), nil, ""));
        rows.insertStep(id, step);
        Map<String, Object> said = draft.figures().said();
        said.put("nil", nil);
        said.put("late", !now.isBefore(shown.period().lateFrom()));
        journal.append(new Entry(now, actor(by, right), "reports.submit", id.subject(), said, step.said()));
        work.submit(by, draft.report(), nil);
    }

    private static void requireSendable(Draft draft, boolean nil) {
        if (nil && draft.figures().anyWork()) {
            throw new ReportRefusedException(Reason.NOT_NIL);
        }
        if (!nil && !draft.unwritten().isEmpty()) {
            throw new ReportRefusedException(Reason.WORDS_MISSING);
        }
    }

    /// The step with the words of the paper as it is sent.
    private Step sent(Draft draft, Step step) {
        ReportPaper paper = new UnitPaper(draft.form().form(), draft.report().period(), org.chart())
                .write(draft.report().unit(), draft.figures(), draft.meetings(), draft.words(), step.signing());
        return new Step(step.kind(), step.at(), step.person(), step.forPerson(), step.nil(), paper.text());
    }

    private static Actor actor(CurrentPerson by, StandIn right) {
        PersonId head = right.forPerson();
        return new Actor(by.id().value(), right.appointment().id().value(), head == null ? null : head.value());
    }
}
