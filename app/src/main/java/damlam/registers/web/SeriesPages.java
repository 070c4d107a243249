package damlam.registers.web;

import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.numbers.Decision;
import damlam.numbers.Numbers;
import damlam.numbers.Refusal;
import damlam.numbers.Scope;
import damlam.numbers.Series;
import damlam.numbers.SeriesId;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Choice;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.registers.Books;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/// Which series of numbers the head decided on, and deciding on another.
@Controller
class SeriesPages {
    private final Numbers numbers;
    private final Books books;
    private final Org org;
    private final Pages pages;

    SeriesPages(Numbers numbers, Books books, Org org, Pages pages) {
        this.numbers = numbers;
        this.books = books;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/registers/series")
    View list(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return list(me, Typed.nothing(request), Set.of(), "");
    }

    private View list(CurrentPerson me, Typed typed, Set<DispatchType> chosen, String refused) {
        if (!books.seesOwn(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        OrgChart chart = org.chart();
        UnitId body = Numbers.body(chart, me.unit());
        LocalDate today = org.today();
        Map<SeriesId, Integer> last = numbers.last(body, today.getYear());
        List<SeriesLine> lines = numbers.series(body).stream()
                .map(one -> line(one, last, chart, today))
                .toList();
        Map<String, Object> shown = new HashMap<>(Map.of(
                "books",
                Books.maySee(me),
                "lines",
                lines,
                "mayDecide",
                numbers.mayDecide(me),
                "typed",
                typed,
                "chosen",
                chosen,
                "leaders",
                leaders(chart, body),
                "sign",
                chart.unit(body).map(Unit::code).orElse(""),
                "today",
                today,
                "refused",
                refused));
        return pages.of("registers/series", shown);
    }

    private static SeriesLine line(Series one, Map<SeriesId, Integer> last, OrgChart chart, LocalDate today) {
        return new SeriesLine(
                one,
                one.types().stream().map(DispatchType::title).sorted().toList(),
                last.getOrDefault(one.id(), 0),
                chart.person(one.decidedBy()).map(Person::name).orElse(""),
                one.inForce(today));
    }

    private static List<Choice> leaders(OrgChart chart, UnitId body) {
        return chart.staffOf(body).stream()
                .filter(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY)
                .map(held -> new Choice(
                        held.person().id().value(),
                        held.person().name() + " – " + held.post().title()))
                .toList();
    }

    @PostMapping("/registers/series")
    View decide(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(required = false) @Nullable List<String> types,
            HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Set<DispatchType> chosen = EnumSet.noneOf(DispatchType.class);
        Arrays.stream(DispatchType.values())
                .filter(type -> types != null && types.contains(type.name()))
                .forEach(chosen::add);
        String refused = decide(me, typed, chosen);
        if (refused.isEmpty() && typed.right()) {
            return new RedirectView("/registers/series");
        }
        View shown = list(me, typed, chosen, refused);
        return refused.isEmpty() ? shown : Pages.refused(shown);
    }

    /// @return why it was refused; empty where it was done or a field is wrong
    private String decide(CurrentPerson me, Typed typed, Set<DispatchType> types) {
        Scope scope = Arrays.stream(Scope.values())
                .filter(one -> one.name().equals(typed.value("scope")))
                .findFirst()
                .orElse(Scope.ORDINARY);
        String name = typed.text("name");
        String organ = typed.text("organ");
        LocalDate from = typed.day("from");
        long by = typed.choice("decidedBy");
        String paper = typed.text("decision");
        LocalDate on = typed.day("decidedOn");
        String first = typed.value("firstNo", "1");
        if (!first.isEmpty() && !first.matches("[1-9]\\d{0,6}")) {
            typed.wrong("firstNo", typed.words().say("registers.error.firstNo"));
        }
        if (!typed.right() || from == null || on == null) {
            return "";
        }
        int firstNo = first.isEmpty() ? 1 : Integer.parseInt(first);
        Set<DispatchType> forTypes = scope.whole() ? Set.of() : types;
        try {
            numbers.decide(me, new Decision(name, scope, forTypes, organ, from, firstNo, new PersonId(by), paper, on));
            return "";
        } catch (Refusal e) {
            return e.reason().name();
        }
    }

    @PostMapping("/registers/series/{id}/end")
    View end(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        try {
            numbers.end(me, new SeriesId(id), org.today().plusDays(1));
            return new RedirectView("/registers/series");
        } catch (Refusal e) {
            return Pages.refused(
                    list(me, Typed.nothing(request), Set.of(), e.reason().name()));
        }
    }
}
