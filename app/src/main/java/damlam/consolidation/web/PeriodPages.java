package damlam.consolidation.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.consolidation.Consolidated;
import damlam.consolidation.Consolidations;
import damlam.consolidation.FigureSheet;
import damlam.consolidation.web.PeriodView.Shown;
import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.forms.FormId;
import damlam.forms.ReportRefusedException;
import damlam.forms.ReportRefusedException.Reason;
import damlam.forms.SectionWords;
import damlam.page.Downloads;
import damlam.page.Pages;
import damlam.papers.ReportDocument;
import damlam.reports.PeriodicReport;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportId;
import damlam.reports.ReportReviews;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The Office's view of a period: who has sent, who has not, and the consolidated report.
@Controller
@RequestMapping("/reports/{form:\\d+}/{cutOff:\\d{4}-\\d{2}-\\d{2}}")
class PeriodPages {
    /// What can have been done; each has its message `reports.done.<name>`.
    private static final Set<String> DONE = Set.of("saved", "reminded", "consolidated");

    private final PeriodicReports reports;
    private final ReportReviews reviews;
    private final Consolidations consolidations;
    private final Holders holders;
    private final ReportDocument document;
    private final FigureSheet sheet;
    private final Pages pages;

    PeriodPages(
            PeriodicReports reports,
            ReportReviews reviews,
            Consolidations consolidations,
            Holders holders,
            ReportDocument document,
            FigureSheet sheet,
            Pages pages) {
        this.reports = reports;
        this.reviews = reviews;
        this.consolidations = consolidations;
        this.holders = holders;
        this.document = document;
        this.sheet = sheet;
        this.pages = pages;
    }

    @GetMapping
    View units(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long form,
            @PathVariable LocalDate cutOff,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String done) {
        Consolidated all = all(me, form, cutOff);
        return pages.of("consolidation/period", Map.of("view", view(me, all, show, all.summary(), null, done)));
    }

    @GetMapping("/paper")
    View paper(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long form,
            @PathVariable LocalDate cutOff,
            @RequestParam(required = false) @Nullable String done) {
        Consolidated all = all(me, form, cutOff);
        return pages.of("consolidation/consolidated", Map.of("view", view(me, all, null, all.summary(), null, done)));
    }

    private PeriodView view(
            CurrentPerson me,
            Consolidated all,
            @Nullable String show,
            Map<Integer, String> typed,
            @Nullable Reason refused,
            @Nullable String done) {
        return new PeriodView(
                all,
                Arrays.stream(Shown.values())
                        .filter(shown -> shown.name().equalsIgnoreCase(show))
                        .findFirst()
                        .orElse(null),
                holders.of(all),
                me.is(Role.OFFICE),
                those(all, report -> reviews.goesToLeaders(report.unit())),
                those(all, report -> reviews.mayTake(me, report)),
                consolidations.paper(all),
                typed,
                consolidations
                        .consolidatedAt(all.form().id(), all.period().cutOff())
                        .orElse(null),
                reports.openedLate(all.form().id(), all.period()).orElse(null),
                refused == null ? null : refused.name(),
                done != null && DONE.contains(done) ? done : null);
    }

    private static Set<ReportId> those(Consolidated all, Predicate<PeriodicReport> which) {
        return all.lines().stream()
                .map(Consolidated.Line::report)
                .filter(which)
                .map(PeriodicReport::id)
                .collect(Collectors.toSet());
    }

    /// What is not there and what may not be seen are the same to whoever asks.
    private Consolidated all(CurrentPerson me, long form, LocalDate cutOff) {
        try {
            return consolidations.of(me, new FormId(form), cutOff).orElseThrow();
        } catch (ReportRefusedException | IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no period " + form + "/" + cutOff, e);
        }
    }

    @PostMapping("/remind")
    View remind(@AuthenticationPrincipal CurrentPerson me, @PathVariable long form, @PathVariable LocalDate cutOff) {
        Consolidated all = all(me, form, cutOff);
        reviews.remind(me, all.form().id(), cutOff);
        return new RedirectView("/reports/" + form + "/" + cutOff + "?done=reminded");
    }

    /// Keeps the Office's words; with `act=consolidate` the report is drawn up in the same go.
    @PostMapping("/paper")
    View write(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long form,
            @PathVariable LocalDate cutOff,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "save") String act) {
        Consolidated all = all(me, form, cutOff);
        Map<Integer, String> words = SectionWords.bySection(fields, "words-");
        try {
            consolidations.summarize(me, all.form().id(), cutOff, words);
            if ("consolidate".equals(act)) {
                consolidations.consolidate(me, all.form().id(), cutOff);
                return new RedirectView("/reports/" + form + "/" + cutOff + "/paper?done=consolidated");
            }
            return new RedirectView("/reports/" + form + "/" + cutOff + "/paper?done=saved");
        } catch (ReportRefusedException e) {
            Map<Integer, String> typed = new TreeMap<>(all.summary());
            typed.putAll(words);
            return Pages.refused(pages.of(
                    "consolidation/consolidated", Map.of("view", view(me, all, null, typed, e.reason(), null))));
        }
    }

    @GetMapping("/figures/{kind}")
    View figure(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long form,
            @PathVariable LocalDate cutOff,
            @PathVariable String kind) {
        Consolidated all = all(me, form, cutOff);
        return pages.of("consolidation/units", Map.of("view", new UnitsFigureView(all, figure(all, kind))));
    }

    private static Figure figure(Consolidated all, String kind) {
        return FigureKind.named(kind)
                .flatMap(all.sum()::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no figure " + kind));
    }

    /// What counts in a figure, unit after unit: each row opens what it speaks of.
    @GetMapping("/figures/{kind}/rows")
    View rows(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long form,
            @PathVariable LocalDate cutOff,
            @PathVariable String kind) {
        Consolidated all = all(me, form, cutOff);
        Figure sum = figure(all, kind);
        List<FigureRowsView.Unit> units = all.sent().stream()
                .map(line -> new FigureRowsView.Unit(
                        line.report().id().value(),
                        line.unitName(),
                        line.figures().counted(sum.kind()),
                        reports.facts(me, line.report().id(), sum.kind()).stream()
                                .filter(fact -> fact.counted() > 0)
                                .toList()))
                .filter(unit -> unit.counted() > 0)
                .toList();
        return pages.of("consolidation/rows", Map.of("view", new FigureRowsView(all, sum, units)));
    }

    @GetMapping("/report.docx")
    ResponseEntity<byte[]> docx(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long form, @PathVariable LocalDate cutOff) {
        Consolidated all = all(me, form, cutOff);
        return Downloads.of(
                "BC-" + form + "-" + cutOff + ".docx", Downloads.DOCX, document.docx(consolidations.paper(all)));
    }

    @GetMapping("/figures.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long form, @PathVariable LocalDate cutOff) {
        Consolidated all = all(me, form, cutOff);
        return Downloads.of("BC-" + form + "-" + cutOff + ".xlsx", Downloads.XLSX, sheet.xlsx(all));
    }
}
