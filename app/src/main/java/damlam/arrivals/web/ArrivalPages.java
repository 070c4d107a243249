package damlam.arrivals.web;

import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.arrivals.Refusal;
import damlam.arrivals.Standing;
import damlam.arrivals.Step;
import damlam.arrivals.Step.Kind;
import damlam.dispatch.Deadline;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.Point;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Limits;
import damlam.documents.Validity;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What came in and is not settled, and one document on its way.
@Controller
class ArrivalPages {
    private static final int PAGE_LINES = 50;
    private static final int CHOICES = 8;

    private final Arrivals arrivals;
    private final Documents documents;
    private final Validity validity;
    private final Limits limits;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    ArrivalPages(
            Arrivals arrivals,
            Documents documents,
            Validity validity,
            Limits limits,
            Org org,
            Clock clock,
            Pages pages) {
        this.arrivals = arrivals;
        this.documents = documents;
        this.validity = validity;
        this.limits = limits;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/arrivals")
    View list(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "0") int page, Locale locale) {
        int at = Pager.at(page);
        List<Standing> found = arrivals.unsettled(me, PAGE_LINES + 1, at * PAGE_LINES);
        ArrivalLines lines = new ArrivalLines(org.chart(), limits, Words.in(locale), clock.instant());
        boolean all = Arrivals.follows(me);
        long count = all ? arrivals.age(me).count() : at * PAGE_LINES + found.size();
        return pages.of(
                "arrivals/list",
                Map.of(
                        "lines",
                        found.stream().limit(PAGE_LINES).map(lines::line).toList(),
                        "count",
                        count,
                        "all",
                        all,
                        "pager",
                        Pager.of(at, PAGE_LINES, count, "/arrivals?")));
    }

    @GetMapping("/arrivals/{id}")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String due,
            HttpServletRequest request) {
        String day = Typed.read(due).map(LocalDate::toString).orElse("");
        return show(me, standing(me, id), kind(step), q, Typed.nothing(request), Set.of(), "", day);
    }

    private Standing standing(CurrentPerson me, long id) {
        return documents
                .visible(me, new DocumentId(id))
                .flatMap(document -> arrivals.find(document.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private View show(
            CurrentPerson me,
            Standing at,
            @Nullable Kind asked,
            String q,
            Typed typed,
            Set<String> with,
            String refused,
            String due) {
        OrgChart chart = org.chart();
        ArrivalLines lines = new ArrivalLines(chart, limits, typed.words(), clock.instant());
        Set<Kind> allowed = arrivals.allowed(me, at);
        Kind chosen = asked != null && allowed.contains(asked)
                ? asked
                : allowed.stream().findFirst().orElse(null);
        List<Document> answers = chosen != Kind.ANSWER || q.isBlank()
                ? List.of()
                : documents.search(me, q, 40, 0).lines().stream()
                        .filter(one -> one.direction() == Direction.OUTGOING && validity.holds(one.id()))
                        .limit(CHOICES)
                        .toList();
        ArrivalShown shown = new ArrivalShown(
                at,
                lines.line(at),
                arrivals.steps(at.document().id()).stream()
                        .map(step -> line(me, step, lines))
                        .toList()
                        .reversed(),
                allowed,
                chosen,
                arrivals.directors(me).stream().map(ArrivalPages::director).toList(),
                units(chart),
                q,
                answers,
                typed,
                with,
                refused,
                chosen == Kind.DIRECT ? stated(me, at.document().id()) : List.of(),
                due);
        return pages.of("arrivals/show", Map.of("view", shown));
    }

    /// The limits that its text sets, in its words; nothing of one that the reader may not read any more.
    private List<ArrivalShown.Stated> stated(CurrentPerson me, DocumentId id) {
        if (documents.frozen(me, id)) {
            return List.of();
        }
        String text = documents.text(id);
        return DispatchParser.parse(text).requirements().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.term()), one.points().stream().map(Point::term)))
                .filter(term -> !term.words().isEmpty())
                .map(term -> new ArrivalShown.Stated(
                        term.words().stream()
                                .map(span ->
                                        text.substring(span.start(), span.end()).replaceAll("\\s+", " "))
                                .collect(Collectors.joining("; ")),
                        term.deadline() instanceof Deadline.On on ? on.day() : null))
                .distinct()
                .limit(CHOICES)
                .toList();
    }

    private static Choice director(Appointment one) {
        return new Choice(
                one.person().id().value(),
                one.person().name() + " – " + one.post().title());
    }

    /// Those that a directive would address: departments, offices, schools.
    private static List<Choice> units(OrgChart chart) {
        return chart.units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM && unit.kind() != UnitKind.BODY)
                .map(unit -> Finder.choice(chart, unit))
                .toList();
    }

    private ArrivalShown.StepLine line(CurrentPerson me, Step step, ArrivalLines lines) {
        PersonId forPerson = step.forPerson();
        String by = lines.name(step.by());
        DocumentId answer = step.answer();
        return new ArrivalShown.StepLine(
                step,
                forPerson == null ? by : lines.words().say("arrivals.for", by, lines.name(forPerson)),
                lines.holder(step.toPerson(), step.toUnit()),
                step.withUnits().stream().map(lines::unit).collect(Collectors.joining(", ")),
                answer == null ? null : documents.visible(me, answer).orElse(null));
    }

    @PostMapping("/arrivals/{id}/steps")
    View make(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam String kind,
            @RequestParam int seen,
            @RequestParam(required = false) @Nullable List<String> with,
            HttpServletRequest request) {
        Standing at = standing(me, id);
        Kind step = kind(kind);
        if (step == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Typed typed = Typed.in(request);
        Set<String> others = with == null ? Set.of() : new HashSet<>(with);
        String refused = "";
        try {
            make(me, at.document().id(), step, seen, typed, others);
            if (typed.right()) {
                return new RedirectView("/arrivals/" + id + "#steps");
            }
        } catch (Refusal e) {
            refused = e.reason().name();
        }
        View shown = show(me, standing(me, id), step, typed.value("q"), typed, others, refused, "");
        return refused.isEmpty() ? shown : Pages.refused(shown);
    }

    private void make(CurrentPerson me, DocumentId id, Kind kind, int seen, Typed typed, Set<String> others) {
        String words = typed.value("words");
        switch (kind) {
            case SUBMIT -> {
                long person = typed.choice("person");
                typed.done("person", () -> arrivals.submit(me, id, seen, new PersonId(person), words));
            }
            case DIRECT -> direct(me, id, seen, typed, others, words);
            case RECEIVE -> arrivals.receive(me, id, seen);
            case RETURN -> {
                String reason = typed.text("words");
                typed.done("words", () -> arrivals.giveBack(me, id, seen, reason));
            }
            case ANSWER -> {
                long answer = typed.choice("answer");
                typed.done("answer", () -> arrivals.answer(me, id, seen, new DocumentId(answer)));
            }
            case NOTE -> {
                String reason = typed.text("words");
                typed.done("words", () -> arrivals.note(me, id, seen, reason));
            }
            case REOPEN -> {
                String reason = typed.text("words");
                typed.done("words", () -> arrivals.reopen(me, id, seen, reason));
            }
        }
    }

    private void direct(CurrentPerson me, DocumentId id, int seen, Typed typed, Set<String> others, String words) {
        OrgChart chart = org.chart();
        long unit = typed.choice("unit");
        LocalDate due = typed.dayIfAny("due");
        Optional<UnitId> lead =
                unit == 0 ? Optional.empty() : chart.unit(new UnitId(unit)).map(Unit::id);
        if (lead.isEmpty()) {
            typed.wrong("unit", typed.words().say("page.typed.choice"));
        }
        List<UnitId> with = others.stream()
                .filter(one -> one.matches("[1-9][0-9]{0,17}"))
                .map(one -> new UnitId(Long.parseLong(one)))
                .filter(other -> chart.unit(other).isPresent())
                .toList();
        lead.ifPresent(to -> typed.done("unit", () -> arrivals.direct(me, id, seen, to, with, due, words)));
    }
}
