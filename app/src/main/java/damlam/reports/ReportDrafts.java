package damlam.reports;

import damlam.figures.Fact;
import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.figures.Figures;
import damlam.figures.UnitFacts;
import damlam.forms.DefinedForm;
import damlam.forms.Forms;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.papers.ReportPaper;
import damlam.papers.UnitPaper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Drafts reports from facts, and sets their figures down once their window has closed.
@Component
class ReportDrafts {
    private final ReportRows rows;
    private final FigureRows figureRows;
    private final Forms forms;
    private final UnitFacts facts;
    private final ReportWork work;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    ReportDrafts(
            ReportRows rows,
            FigureRows figureRows,
            Forms forms,
            UnitFacts facts,
            ReportWork work,
            Journal journal,
            Org org,
            Clock clock) {
        this.rows = rows;
        this.figureRows = figureRows;
        this.forms = forms;
        this.facts = facts;
        this.work = work;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    Draft draft(PeriodicReport stored) {
        PeriodicReport report = freeze(stored);
        DefinedForm form = forms.form(report.form()).orElseThrow();
        Map<FigureKind, List<Fact>> found = found(form, report);
        Figures figures = new Figures(found.entrySet().stream()
                .map(entry -> Figure.of(entry.getKey(), entry.getValue()))
                .toList());
        List<Fact> meetings = found.getOrDefault(FigureKind.MEETING_ATTENDED, List.of());
        Map<Integer, String> words = rows.words(report.id());
        Optional<Step> sent =
                report.state(clock.instant()).open() ? Optional.empty() : report.last(Step.Kind.SUBMITTED);
        ReportPaper paper = new UnitPaper(form.form(), report.period(), org.at(paperDay(sent)))
                .write(
                        report.unit(),
                        figures,
                        meetings,
                        words,
                        sent.map(Step::signing).orElse(null));
        return new Draft(form, report, figures, words, meetings, paper);
    }

    /// Units, heads and titles stand on paper as they were when it was sent.
    private LocalDate paperDay(Optional<Step> sent) {
        return sent.map(step -> LocalDate.ofInstant(step.at(), Org.ZONE)).orElseGet(org::today);
    }

    private Map<FigureKind, List<Fact>> found(DefinedForm form, PeriodicReport report) {
        return report.frozenAt() == null
                ? facts.gather(form.form(), report.period(), report.unit(), clock.instant())
                : figureRows.allFacts(report.id());
    }

    List<Fact> facts(PeriodicReport stored, FigureKind kind) {
        PeriodicReport report = freeze(stored);
        return report.frozenAt() == null
                ? found(forms.form(report.form()).orElseThrow(), report).getOrDefault(kind, List.of())
                : figureRows.facts(report.id(), kind);
    }

    /// Sets the figures of a closed window down as of its end, once; before, it changes nothing.
    PeriodicReport freeze(PeriodicReport report) {
        Instant now = clock.instant();
        if (report.frozenAt() != null || !report.period().isClosed(now)) {
            return report;
        }
        rows.lock(report.id());
        PeriodicReport current = rows.report(report.id()).orElseThrow();
        if (current.frozenAt() != null) {
            return current;
        }
        DefinedForm form = forms.form(report.form()).orElseThrow();
        figureRows.freeze(
                report.id(),
                facts.gather(
                        form.form(),
                        report.period(),
                        report.unit(),
                        report.period().closesAt()),
                now);
        Map<String, Object> said = figureRows.figures(report.id()).said();
        said.put("facts", figureRows.fingerprint(report.id()));
        journal.append(new Entry(
                now, work.orderedBy(form), "reports.freeze", report.id().subject(), said, null));
        return rows.report(report.id()).orElseThrow();
    }
}
