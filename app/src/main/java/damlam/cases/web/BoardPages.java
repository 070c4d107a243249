package damlam.cases.web;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.directives.Refusal;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.page.Pages;
import damlam.page.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The board of a directive, its files, and the act of issuing it.
@Controller
class BoardPages {
    private final Cases cases;
    private final Directives directives;
    private final Readings readings;
    private final Documents documents;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    BoardPages(
            Cases cases,
            Directives directives,
            Readings readings,
            Documents documents,
            Org org,
            Clock clock,
            Pages pages) {
        this.cases = cases;
        this.directives = directives;
        this.readings = readings;
        this.documents = documents;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @PostMapping("/directives/{id}/issue")
    View issue(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @RequestParam int version) {
        try {
            cases.issue(me, new DirectiveId(id), version);
            return CasePages.redirect("/directives/" + id + "/board");
        } catch (Refusal refusal) {
            // The same form sent twice has done what it was to do.
            boolean done = refusal.reason() == Refusal.Reason.ISSUED;
            return CasePages.redirect("/directives/" + id + (done ? "/board" : "?refused=" + refusal.reason()));
        }
    }

    @GetMapping("/directives/{id}/board")
    View board(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale) {
        Directive directive = seen(me, id);
        OrgChart chart = org.chart();
        List<CaseLine> lines = lines(me, directive);
        Board board = new Board(
                directive,
                document(directive),
                lines,
                readings.coverage(directive.id()),
                approvals(lines),
                unit -> readings.seesReaders(me, unit),
                chart,
                shows(Words.in(locale), chart));
        return pages.of("cases/board", Map.of("view", board.shown()));
    }

    @GetMapping("/directives/{id}/board.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale)
            throws IOException {
        Directive directive = seen(me, id);
        byte[] file = sheet(me, directive, locale).csv();
        return file(directive, locale, ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), file);
    }

    @GetMapping("/directives/{id}/board.xlsx")
    ResponseEntity<byte[]> xlsx(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale)
            throws IOException {
        Directive directive = seen(me, id);
        MediaType type = new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return file(
                directive, locale, ".xlsx", type, sheet(me, directive, locale).xlsx());
    }

    private BoardSheet sheet(CurrentPerson me, Directive directive, Locale locale) {
        List<CaseLine> lines = lines(me, directive);
        return new BoardSheet(lines, approvals(lines), shows(Words.in(locale), org.chart()));
    }

    private ResponseEntity<byte[]> file(
            Directive directive, Locale locale, String ending, MediaType type, byte[] content) {
        String name = Words.in(locale)
                        .say("cases.board.file", document(directive).called().replaceAll("[^\\p{L}\\p{N}]+", "-"))
                + ending;
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(type)
                .body(content);
    }

    private Approvals approvals(List<CaseLine> lines) {
        return new Approvals(cases.approvedFor(lines.stream()
                .filter(line -> line.at().approved())
                .map(line -> line.work().id())
                .toList()));
    }

    private List<CaseLine> lines(CurrentPerson me, Directive directive) {
        return cases.ofDirective(directive.id()).stream()
                .filter(line -> me.sight().sees(line.work().unit())
                        || line.work().unit().equals(org.chart().addressable(me.unit())))
                .toList();
    }

    private Directive seen(CurrentPerson me, long id) {
        return directives
                .visible(me, new DirectiveId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Document document(Directive directive) {
        return documents.find(directive.document()).orElseThrow();
    }

    private Shows shows(Words words, OrgChart chart) {
        return new Shows(
                words, new Names(chart), WorkCalendar.vietnam(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
