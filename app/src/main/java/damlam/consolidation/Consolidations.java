package damlam.consolidation;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.figures.Figures;
import damlam.forms.DefinedForm;
import damlam.forms.FormId;
import damlam.forms.FormSection;
import damlam.forms.Forms;
import damlam.forms.Period;
import damlam.forms.ReportRefusedException;
import damlam.forms.ReportRefusedException.Reason;
import damlam.forms.SectionWords;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.Unit;
import damlam.papers.ReportPaper;
import damlam.reports.PeriodicReport;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The Office's door to all reports of a period together: who has reported and who has not, and the consolidated
/// report.
///
/// What is not allowed is refused with [ReportRefusedException] and changes nothing.
@Component
public class Consolidations {
    private final PeriodicReports reports;
    private final SummaryRows summaries;
    private final Forms forms;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Consolidations(PeriodicReports reports, SummaryRows summaries, Forms forms, Journal journal, Org org, Clock clock) {
        this.reports = reports;
        this.summaries = summaries;
        this.forms = forms;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// All units' reports of a period, as they stand.
    ///
    /// @throws ReportRefusedException NOT_OFFICE if the person may not see them together
    @Transactional
    public Optional<Consolidated> of(CurrentPerson to, FormId id, LocalDate cutOff) {
        if (!PeriodicReports.seesAll(to)) {
            throw new ReportRefusedException(Reason.NOT_OFFICE);
        }
        return forms.form(id).flatMap(form -> of(form, cutOff));
    }

    private Optional<Consolidated> of(DefinedForm form, LocalDate cutOff) {
        Optional<Period> period = reports.periods(form.id()).stream()
                .filter(opened -> opened.cutOff().equals(cutOff))
                .findFirst();
        return period.map(known -> consolidated(form, known));
    }

    private Consolidated consolidated(DefinedForm form, Period period) {
        List<PeriodicReport> units = reports.asOfCutOff(form.id(), period.cutOff());
        Map<ReportId, Figures> figures = reports.figures(form.id(), period.cutOff());
        Map<ReportId, Map<Integer, String>> words = reports.words(form.id(), period.cutOff());
        Instant now = clock.instant();
        return new Consolidated(
                form,
                period,
                units.stream()
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

    /// Keeps the Office's own words for the consolidated report.
    @Transactional
    public void summarize(CurrentPerson by, FormId id, LocalDate cutOff, Map<Integer, String> words) {
        requireOffice(by);
        Instant now = clock.instant();
        for (FormSection section : forms.form(id).orElseThrow().form().sections()) {
            String written = words.get(section.no());
            if (section.asksForWords() && written != null) {
                summaries.put(id, cutOff, section.no(), SectionWords.clean(written), by.id(), now);
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
        Map<String, Object> said = all.sum().said();
        said.put("cutOff", cutOff.toString());
        said.put("submitted", all.sent().size());
        said.put("missing", all.missing().size());
        journal.append(new Entry(now, by.actor(), "reports.consolidate", id.subject(), said, paper.text()));
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
