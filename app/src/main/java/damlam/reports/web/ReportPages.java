package damlam.reports.web;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.Progress;
import damlam.figures.FigureKind;
import damlam.forms.ReportRefusedException;
import damlam.forms.ReportRefusedException.Reason;
import damlam.forms.SectionWords;
import damlam.org.Org;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Downloads;
import damlam.page.Pages;
import damlam.papers.ReportDocument;
import damlam.reports.Draft;
import damlam.reports.PeriodicReport;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportId;
import damlam.reports.ReportReviews;
import damlam.reports.ReportState;
import damlam.reports.Step;
import damlam.reports.web.UnitReportView.StepLine;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

/// One unit's report: its paper, its figures, its words, and what becomes of it.
@Controller
@RequestMapping("/reports/{id:\\d+}")
class ReportPages {
    /// What can have been done; each has its message `reports.done.<name>`.
    private static final Set<String> DONE = Set.of("saved", "sent", "accepted", "returned");

    private final PeriodicReports reports;
    private final ReportReviews reviews;
    private final ReportDocument document;
    private final Org org;
    private final Clock clock;
    private final Pages pages;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    ReportPages(
            PeriodicReports reports,
            ReportReviews reviews,
            ReportDocument document,
            Org org,
            Clock clock,
            Pages pages) {
        this.reports = reports;
        this.reviews = reviews;
        this.document = document;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String done) {
        Draft draft = draft(me, id);
        return page(me, draft, draft.words(), null, done);
    }

    private Draft draft(CurrentPerson me, long id) {
        try {
            return reports.draft(me, new ReportId(id));
        } catch (ReportRefusedException | IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no report " + id, e);
        }
    }

    private View page(
            CurrentPerson me,
            Draft draft,
            Map<Integer, String> typed,
            @Nullable Reason refused,
            @Nullable String done) {
        Instant now = clock.instant();
        PeriodicReport report = draft.report();
        ReportState state = report.state(now);
        UnitReportView view = new UnitReportView(
                draft,
                unitName(report.unit()),
                state,
                typed,
                state.open() && reports.mayWrite(me, report.unit()).isPresent(),
                state == ReportState.SUBMITTED && reviews.mayTake(me, report),
                reviews.goesToLeaders(report.unit()),
                PeriodicReports.seesAll(me),
                refused == null ? null : refused.name(),
                done != null && DONE.contains(done) ? done : null,
                Progress.leftMs(report.period().dueOn(), now, calendar),
                reports.openedLate(report.form(), report.period()).orElse(null),
                report.steps().stream().map(this::line).toList());
        return pages.of("reports/report", Map.of("view", view));
    }

    private String unitName(UnitId unit) {
        return org.chart().unit(unit).map(Unit::name).orElse("");
    }

    private StepLine line(Step step) {
        PersonId head = step.forPerson();
        boolean reason = step.kind() == Step.Kind.RETURNED;
        return new StepLine(
                step.kind(), name(step.person()), head == null ? "" : name(head), step.at(), reason ? step.said() : "");
    }

    private String name(PersonId person) {
        return org.chart().person(person).map(Person::name).orElse("");
    }

    /// Keeps the words; with `act=send` or `act=nil` the report is sent in the same go.
    @PostMapping("/words")
    View write(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "save") String act) {
        ReportId report = new ReportId(id);
        Map<Integer, String> words = SectionWords.bySection(form, "words-");
        try {
            reports.write(me, report, words, SectionWords.bySection(form, "before-"));
            if (!"save".equals(act)) {
                reports.submit(me, report, "nil".equals(act));
            }
            return back(id, "save".equals(act) ? "saved" : "sent");
        } catch (ReportRefusedException e) {
            return refused(me, id, e.reason(), words);
        }
    }

    @PostMapping("/accept")
    View accept(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        try {
            reviews.accept(me, new ReportId(id));
            return back(id, "accepted");
        } catch (ReportRefusedException e) {
            return refused(me, id, e.reason(), Map.of());
        }
    }

    @PostMapping("/return")
    View giveBack(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason) {
        try {
            reviews.giveBack(me, new ReportId(id), reason);
            return back(id, "returned");
        } catch (ReportRefusedException e) {
            return refused(me, id, e.reason(), Map.of());
        }
    }

    private static View back(long id, String done) {
        return new RedirectView("/reports/" + id + "?done=" + done);
    }

    /// The page again, with what was typed, and why it was not done. The same form sent a second time finds it done.
    private View refused(CurrentPerson me, long id, Reason reason, Map<Integer, String> typed) {
        Draft draft = draft(me, id);
        Map<Integer, String> fields = new TreeMap<>(draft.words());
        fields.putAll(typed);
        return Pages.refused(page(me, draft, fields, reason, null));
    }

    @GetMapping("/figures/{kind}")
    View figure(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable String kind) {
        Draft draft = draft(me, id);
        FigureKind figure = FigureKind.named(kind)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no figure " + kind));
        FigureView view = new FigureView(
                draft,
                unitName(draft.report().unit()),
                draft.figures()
                        .of(figure)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no figure " + kind)),
                reports.facts(me, draft.report().id(), figure),
                reports.seesNames(me, draft.report().unit()));
        return pages.of("reports/figure", Map.of("view", view));
    }

    @GetMapping("/report.docx")
    ResponseEntity<byte[]> docx(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Draft draft = draft(me, id);
        String unit = org.chart().unit(draft.report().unit()).map(Unit::code).orElse(String.valueOf(id));
        String name = "BC-" + unit + "-" + draft.report().period().cutOff() + ".docx";
        return Downloads.of(name, Downloads.DOCX, document.docx(draft.paper()));
    }
}
