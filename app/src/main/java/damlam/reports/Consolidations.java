package damlam.reports;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.Unit;
import damlam.reports.ReportRefusedException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The Office's door: who has reported and who has not, taking and giving back, and the consolidated report.
///
/// What is not allowed is refused with [ReportRefusedException] and changes nothing.
@Component
public class Consolidations {
    private final ReportRows rows;
    private final FigureRows figureRows;
    private final SummaryRows summaries;
    private final FormRows forms;
    private final ReportDrafts drafts;
    private final ReportWork work;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Consolidations(
            ReportRows rows,
            FigureRows figureRows,
            SummaryRows summaries,
            FormRows forms,
            ReportDrafts drafts,
            ReportWork work,
            Journal journal,
            Org org,
            Clock clock) {
        this.rows = rows;
        this.figureRows = figureRows;
        this.summaries = summaries;
        this.forms = forms;
        this.drafts = drafts;
        this.work = work;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Whether somebody sees all units' reports together: the Office and those who lead the body.
    public static boolean maySee(CurrentPerson person) {
        return person.is(Role.OFFICE) || person.is(Role.LEADER);
    }

    /// All units' reports of a period, as they stand.
    ///
    /// @throws ReportRefusedException NOT_OFFICE if the person may not see them together
    @Transactional
    public Optional<Consolidated> of(CurrentPerson to, FormId id, LocalDate cutOff) {
        if (!maySee(to)) {
            throw new ReportRefusedException(Reason.NOT_OFFICE);
        }
        return forms.one(id).flatMap(form -> of(form, cutOff));
    }

    private Optional<Consolidated> of(DefinedForm form, LocalDate cutOff) {
        Optional<Period> period = rows.periods(form.id()).stream()
                .filter(opened -> opened.cutOff().equals(cutOff))
                .findFirst();
        return period.map(known -> consolidated(form, known));
    }

    private Consolidated consolidated(DefinedForm form, Period period) {
        List<PeriodicReport> reports = rows.reports(form.id(), period.cutOff()).stream()
                .map(drafts::freeze)
                .toList();
        Map<ReportId, Figures> figures = figureRows.figures(form.id(), period.cutOff());
        Map<ReportId, Map<Integer, String>> words = summaries.wordsOfUnits(form.id(), period.cutOff());
        Instant now = clock.instant();
        return new Consolidated(
                form,
                period,
                reports.stream()
                        .map(report -> new Consolidated.Line(
                                report,
                                unitName(report),
                                figures.getOrDefault(report.id(), Figures.NONE),
                                words.getOrDefault(report.id(), Map.of()),
                                report.state(now)))
                        .toList(),
                summaries.summary(form.id(), period.cutOff()));
    }

    private String unitName(PeriodicReport report) {
        return org.at(report.period().cutOff())
                .unit(report.unit())
                .or(() -> org.chart().unit(report.unit()))
                .map(Unit::name)
                .orElse("");
    }

    /// The consolidated report on paper, as it stands.
    public ReportPaper paper(Consolidated all) {
        return new ConsolidatedPaper(all, org.chart()).write();
    }

    /// Whether somebody takes or gives back a report: the head of the Office, a deputy or delegate; for the Office's
    /// own
    /// report, those who lead the body.
    public boolean mayTake(CurrentPerson person, PeriodicReport report) {
        return org.chart().standIn(person.id(), work.reviewer(report.unit())).isPresent();
    }

    /// Takes a report: the case that asked for it is done.
    @Transactional
    public void accept(CurrentPerson by, ReportId id) {
        PeriodicReport report = underReview(by, id);
        Instant now = clock.instant();
        rows.insertStep(id, new Step(Step.Kind.ACCEPTED, now, by.id(), null, false, ""));
        journal.append(new Entry(now, by.actor(), "reports.accept", PeriodicReports.subject(id), Map.of(), null));
        work.accept(by, report);
    }

    /// Gives a report back, with the reason: the case is with the unit again.
    @Transactional
    public void giveBack(CurrentPerson by, ReportId id, String reason) {
        String why = PeriodicReports.clean(reason);
        if (why.isEmpty()) {
            throw new ReportRefusedException(Reason.REASON_MISSING);
        }
        PeriodicReport report = underReview(by, id);
        Instant now = clock.instant();
        rows.insertStep(id, new Step(Step.Kind.RETURNED, now, by.id(), null, false, why));
        journal.append(new Entry(now, by.actor(), "reports.return", PeriodicReports.subject(id), Map.of(), why));
        work.giveBack(by, report, why);
    }

    private PeriodicReport underReview(CurrentPerson by, ReportId id) {
        PeriodicReport shown = rows.report(id).orElseThrow(() -> new ReportRefusedException(Reason.NOT_SEEN));
        if (!mayTake(by, shown)) {
            throw new ReportRefusedException(Reason.NOT_OFFICE);
        }
        rows.lock(id);
        PeriodicReport report = rows.report(id).orElseThrow();
        if (report.state(clock.instant()) != ReportState.SUBMITTED) {
            throw new ReportRefusedException(Reason.NOT_SENT);
        }
        return report;
    }

    /// Reminds all units whose report the Office does not have, each once a day at most.
    ///
    /// @return how many were reminded
    @Transactional
    public int remind(CurrentPerson by, FormId form, LocalDate cutOff) {
        requireOffice(by);
        Instant now = clock.instant();
        List<PeriodicReport> waited = rows.reports(form, cutOff).stream()
                .filter(report -> report.state(now).open() && !remindedToday(report))
                .toList();
        for (PeriodicReport report : waited) {
            String words = PaperWords.say(
                    "reminder",
                    PaperWords.period(report.period()),
                    PaperWords.day(report.period().dueOn()));
            rows.insertStep(report.id(), new Step(Step.Kind.REMINDED, now, by.id(), null, false, words));
            journal.append(new Entry(
                    now, by.actor(), "reports.remind", PeriodicReports.subject(report.id()), Map.of(), words));
            work.note(by, report, words);
        }
        return waited.size();
    }

    private boolean remindedToday(PeriodicReport report) {
        return report.last(Step.Kind.REMINDED)
                .map(step -> LocalDate.ofInstant(step.at(), Org.ZONE).equals(org.today()))
                .orElse(false);
    }

    /// Keeps the Office's own words for the consolidated report.
    @Transactional
    public void summarize(CurrentPerson by, FormId id, LocalDate cutOff, Map<Integer, String> words) {
        requireOffice(by);
        Instant now = clock.instant();
        for (FormSection section : forms.one(id).orElseThrow().form().sections()) {
            String written = words.get(section.no());
            if (section.asksForWords() && written != null) {
                summaries.put(id, cutOff, section.no(), PeriodicReports.clean(written), by.id(), now);
            }
        }
    }

    /// Draws the consolidated report up: from now on it is on record what it said, and who was missing.
    ///
    /// @return its paper
    @Transactional
    public ReportPaper consolidate(CurrentPerson by, FormId id, LocalDate cutOff) {
        requireOffice(by);
        Consolidated all = of(by, id, cutOff).orElseThrow();
        if (all.sent().isEmpty()) {
            throw new ReportRefusedException(Reason.NOTHING_SENT);
        }
        ReportPaper paper = paper(all);
        Instant now = clock.instant();
        summaries.insertConsolidation(all, by.id(), now, paper.text());
        Map<String, Object> said = ReportDrafts.said(all.sum());
        said.put("cutOff", cutOff.toString());
        said.put("submitted", all.sent().size());
        said.put("missing", all.missing().size());
        journal.append(new Entry(now, by.actor(), "reports.consolidate", "form:" + id.value(), said, paper.text()));
        return paper;
    }

    /// When the consolidated report was last drawn up; empty if it never was.
    public Optional<Instant> consolidatedAt(FormId id, LocalDate cutOff) {
        return summaries.consolidatedAt(id, cutOff);
    }

    private static void requireOffice(CurrentPerson by) {
        if (!by.is(Role.OFFICE)) {
            throw new ReportRefusedException(Reason.NOT_OFFICE);
        }
    }
}
