package damlam.directives.web;

import damlam.access.CurrentPerson;
import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Duty;
import damlam.directives.Questions;
import damlam.directives.Readings;
import damlam.directives.Readings.Addressed;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.PaperLayout;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Pager;
import damlam.page.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The directives, and one of them after issue: the document beside its requirements.
@Controller
class DirectivePages {
    private static final int PAGE_LINES = 25;

    private final Directives directives;
    private final Questions questions;
    private final Readings readings;
    private final Documents documents;
    private final Org org;
    private final Pages pages;

    DirectivePages(
            Directives directives, Questions questions, Readings readings, Documents documents, Org org, Pages pages) {
        this.directives = directives;
        this.questions = questions;
        this.readings = readings;
        this.documents = documents;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/directives")
    View list(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "0") int page) {
        int at = Pager.at(page);
        Directives.Part part = directives.list(me, PAGE_LINES, at * PAGE_LINES);
        List<Directive> shown = part.shown();
        Map<DocumentId, Document> named = new HashMap<>();
        documents.all(shown.stream().map(Directive::document).toList()).forEach(one -> named.put(one.id(), one));
        Map<DirectiveId, Map<UnitId, Coverage>> read = read(me, shown);
        List<DirectiveLine> lines = shown.stream()
                .map(one -> line(one, named.get(one.document()), read.getOrDefault(one.id(), Map.of())))
                .toList();
        return pages.of(
                "directives/list",
                Map.of(
                        "lines",
                        lines,
                        "all",
                        part.all(),
                        "waiting",
                        part.submitted(),
                        "preparing",
                        part.preparing(),
                        "pager",
                        Pager.of(at, PAGE_LINES, part.all(), "/directives?")));
    }

    private DirectiveLine line(Directive one, @Nullable Document document, Map<UnitId, Coverage> read) {
        List<Duty> duties = directives.duties(one);
        int units = (int) duties.stream().map(Duty::unit).distinct().count();
        Directive.Issue issue = one.issue();
        return new DirectiveLine(
                one.id().value(),
                document == null ? "" : document.called(),
                document == null ? "" : document.subject(),
                one.state(),
                issue == null ? null : issue.on(),
                one.requirements().size(),
                units,
                duties.size(),
                issue == null ? null : seen(read, units));
    }

    /// Readings in the units that the reader may see, their own among them, of each directive that was issued.
    private Map<DirectiveId, Map<UnitId, Coverage>> read(CurrentPerson me, List<Directive> directives) {
        List<Directive> issued = directives.stream().filter(Directive::issued).toList();
        Map<DirectiveId, UnitId> own = readings.addressedUnitsOf(me.id());
        Set<UnitId> owned = Set.copyOf(own.values());
        Map<DirectiveId, Map<UnitId, Coverage>> read =
                readings.coverage(issued, unit -> me.sight().sees(unit) || owned.contains(unit));
        read.forEach(
                (id, units) -> units.keySet().removeIf(unit -> !me.sight().sees(unit) && !unit.equals(own.get(id))));
        return read;
    }

    private Seen seen(Map<UnitId, Coverage> visible, int addressed) {
        return Seen.of(
                visible.values(),
                addressed,
                visible.size() == 1 ? unitName(visible.keySet().iterator().next()) : "");
    }

    @GetMapping("/directives/{id}")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String refused) {
        Directive directive = directives
                .visible(me, new DirectiveId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Directive.Issue issue = directive.issue();
        if (issue == null) {
            boolean said = refused.matches("[A-Z_]+");
            return new RedirectView("/directives/" + id + "/prepare" + (said ? "?refused=" + refused : ""));
        }
        Document document = documents.find(directive.document()).orElseThrow();
        String text = documents.text(document.id());
        Dispatch read = DispatchParser.parse(text);
        List<Duty> duties = directives.duties(directive);
        int units = (int) duties.stream().map(Duty::unit).distinct().count();
        UnitId own = readings.addressedUnitOf(me.id(), directive.id()).orElse(null);
        DirectiveView view = new DirectiveView(
                directive,
                document,
                PaperLayout.of(text, read),
                documents.lineage(document.id()),
                new Cards(directive, read, questions.of(directive.id()), org).all(),
                duties.size(),
                units,
                name(issue.by()),
                issue.forPerson() == null ? "" : name(issue.forPerson()),
                seen(read(me, List.of(directive)).getOrDefault(directive.id(), Map.of()), units),
                readings.toConfirm(me.id()).stream()
                        .anyMatch(waiting -> waiting.directive().id().equals(directive.id())),
                own == null ? null : addressed(directive.id(), own),
                own == null ? "" : unitName(own),
                own != null && readings.mayPass(me, own),
                own == null ? 0 : org.chart().peopleUnder(own).size(),
                me.sight().all()
                        ? duties.stream()
                                .collect(Collectors.groupingBy(Duty::requirement, Collectors.summingInt(duty -> 1)))
                        : Map.of(),
                duties.stream()
                        .filter(duty -> duty.unit().equals(own))
                        .map(Duty::requirement)
                        .collect(Collectors.toSet()),
                Documents.mayRegister(me));
        boolean readers = own != null && readings.seesReaders(me, own);
        return pages.of("directives/show", Map.of("view", view, "readers", readers));
    }

    private @Nullable Addressed addressed(DirectiveId id, UnitId unit) {
        return readings.addressed(id).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElse(null);
    }

    private String name(PersonId person) {
        return org.chart().person(person).map(Person::name).orElse("");
    }

    private String unitName(UnitId unit) {
        OrgChart chart = org.chart();
        return chart.unit(unit).map(Unit::name).orElse("");
    }
}
