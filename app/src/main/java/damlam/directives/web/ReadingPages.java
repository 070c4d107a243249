package damlam.directives.web;

import damlam.access.CurrentPerson;
import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Reading;
import damlam.directives.Readings;
import damlam.directives.Refusal;
import damlam.directives.Requirement;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.Lineage;
import damlam.documents.PaperLayout;
import damlam.documents.TextHash;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Reading a directive and confirming it.
@Controller
class ReadingPages {
    private final Pages pages;
    private final Directives directives;
    private final Documents documents;
    private final Readings readings;
    private final Org org;

    ReadingPages(Pages pages, Directives directives, Documents documents, Readings readings, Org org) {
        this.pages = pages;
        this.directives = directives;
        this.documents = documents;
        this.readings = readings;
        this.org = org;
    }

    @GetMapping("/directives/{id}/read")
    View read(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String refused,
            @AuthenticationPrincipal CurrentPerson me) {
        DirectiveId directiveId = new DirectiveId(id);
        UnitId unit = readings.addressedUnitOf(me.id(), directiveId).orElseThrow(ReadingPages::notHere);
        Directive directive =
                directives.find(directiveId).filter(Directive::issued).orElseThrow(ReadingPages::notHere);
        return pages.of("directives/read", Map.of("view", page(directive, unit, me, refused)));
    }

    private ReadPage page(Directive directive, UnitId unit, CurrentPerson me, String refused) {
        Document document = documents.find(directive.document()).orElseThrow(ReadingPages::notHere);
        OrgChart chart = org.chart();
        List<Requirement> binding = directive.requirements().stream()
                .filter(requirement -> requirement.scope().units(chart).contains(unit))
                .toList();
        Lineage lineage = documents.lineage(document.id());
        TextHash hash = readings.present(directive);
        Reading reading = readings.reading(directive.id(), me.id(), hash).orElse(null);
        String text = documents.text(document.id());
        Dispatch read = DispatchParser.parse(text);
        Map<Boolean, Set<String>> printed = read.requirements().stream()
                .collect(Collectors.partitioningBy(
                        one -> binds(one, binding),
                        Collectors.mapping(damlam.dispatch.Requirement::no, Collectors.toSet())));
        List<String> enclosed = lineage.enclosures().stream()
                .map(one -> documents.text(one.id()))
                .toList();
        return new ReadPage(
                directive,
                document,
                PaperLayout.of(text, read),
                printed.getOrDefault(true, Set.of()),
                printed.getOrDefault(false, Set.of()),
                binding.stream().map(Requirement::no).toList(),
                lineage.enclosures().stream().map(this::enclosed).toList(),
                lineage.awaited(),
                hash,
                reading,
                reading == null ? readings.lastReading(directive.id(), me.id()).orElse(null) : null,
                chart.unit(unit).map(Unit::name).orElse(""),
                readings.coverage(directive.id()).getOrDefault(unit, Coverage.NONE),
                readings.mayPass(me, unit),
                unit.value(),
                minutes(text + " " + String.join(" ", enclosed)),
                refused);
    }

    private ReadPage.Enclosed enclosed(Document document) {
        String text = documents.text(document.id());
        return new ReadPage.Enclosed(document, PaperLayout.of(text, DispatchParser.parse(text)));
    }

    /// Whether what is printed there is, wholly or in part, a requirement that binds.
    private static boolean binds(damlam.dispatch.Requirement printed, List<Requirement> binding) {
        return binding.stream()
                .map(Requirement::span)
                .anyMatch(span -> span != null
                        && span.start() < printed.span().end()
                        && printed.span().start() < span.end());
    }

    /// Minutes to read a text, at 200 syllables a minute; a syllable is written as a word.
    private static long minutes(String text) {
        long syllables = text.strip().split("\\s+").length;
        return Math.max(1, (syllables + 199) / 200);
    }

    @PostMapping("/directives/{id}/read")
    String confirm(@PathVariable long id, @RequestParam String hash, @AuthenticationPrincipal CurrentPerson me) {
        try {
            readings.confirm(me, new DirectiveId(id), textHash(hash));
            return "redirect:/directives/" + id + "/read";
        } catch (Refusal refusal) {
            return "redirect:/directives/" + id + "/read?refused="
                    + refusal.reason().name();
        }
    }

    private static TextHash textHash(String hex) {
        try {
            return new TextHash(hex);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a hash", e);
        }
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
