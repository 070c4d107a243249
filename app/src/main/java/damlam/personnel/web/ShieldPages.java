package damlam.personnel.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.RefusedException;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.personnel.Shield;
import damlam.personnel.Shields;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What protects people for a time: each their own; the inspectorate tells of denouncers.
@Controller
class ShieldPages {
    private final Shields shields;
    private final Org org;
    private final Pages pages;

    ShieldPages(Shields shields, Org org, Pages pages) {
        this.shields = shields;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/staff/shields")
    View all(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return all(me, Typed.nothing(request));
    }

    private View all(CurrentPerson me, Typed typed) {
        OrgChart chart = org.chart();
        Words words = typed.words();
        List<ShieldLine> lines = shields.seenBy(me).stream()
                .map(one -> line(me, one, chart, words))
                .toList();
        return pages.of(
                "personnel/shields",
                Map.of(
                        "lines",
                        lines,
                        "typed",
                        typed,
                        "inspector",
                        me.is(Role.INSPECTOR),
                        "people",
                        people(me, chart)));
    }

    private static List<Choice> people(CurrentPerson me, OrgChart chart) {
        return me.is(Role.INSPECTOR)
                ? chart.peopleUnder(chart.upward(me.unit()).getLast().id()).stream()
                        .filter(person -> !person.id().equals(me.id()))
                        .map(person -> Finder.choice(chart, person))
                        .toList()
                : List.of();
    }

    private Finder found(CurrentPerson me) {
        OrgChart chart = org.chart();
        return me.is(Role.INSPECTOR)
                ? Finder.peopleUnder(chart, chart.upward(me.unit()).getLast().id())
                : Finder.among(List.<Choice>of(), each -> each, Choice::name);
    }

    private static ShieldLine line(CurrentPerson me, Shield one, OrgChart chart, Words words) {
        LocalDate until = one.until();
        boolean own = one.person().equals(me.id());
        return new ShieldLine(
                one.id(),
                words.say("personnel.shield." + one.kind()),
                own ? "" : chart.person(one.person()).map(Person::name).orElse("?"),
                until == null
                        ? words.say("personnel.shield.from", words.date(one.from()))
                        : words.say("personnel.shield.days", words.date(one.from()), words.date(until)),
                one.proof(),
                one.ended(),
                !one.ended() && own == (one.kind() != Shield.Kind.DENOUNCER));
    }

    @PostMapping("/staff/shields")
    View tell(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Shield.Kind kind = Arrays.stream(Shield.Kind.values())
                .filter(each -> each != Shield.Kind.DENOUNCER)
                .filter(each -> each.name().equals(typed.value("kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            typed.wrong("kind", typed.words().say("page.typed.choice"));
        }
        LocalDate from = typed.day("from");
        LocalDate until = typed.until("until", from);
        String proof = typed.text("proof");
        boolean done = typed.right()
                && kind != null
                && from != null
                && StaffPages.done(
                        typed,
                        "kind",
                        () -> shields.tell(me, kind, from, until == null ? null : until.minusDays(1), proof));
        return done ? new RedirectView("/staff/shields") : all(me, typed);
    }

    @PostMapping("/staff/shields/denouncer")
    View protect(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        long person = typed.pick("person", found(me));
        LocalDate from = typed.day("since");
        LocalDate until = typed.until("to", from);
        String proof = typed.text("decision");
        boolean done = typed.right()
                && from != null
                && StaffPages.done(
                        typed,
                        "person",
                        () -> shields.protect(
                                me, new PersonId(person), from, until == null ? null : until.minusDays(1), proof));
        return done ? new RedirectView("/staff/shields") : all(me, typed);
    }

    @PostMapping("/staff/shields/{id}/end")
    View end(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale) {
        if (!shields.end(me, id)) {
            throw new RefusedException(Words.in(locale).say("page.refused.over"));
        }
        return new RedirectView("/staff/shields");
    }
}
