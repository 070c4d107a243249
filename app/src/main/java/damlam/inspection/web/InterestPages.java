package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.inspection.Interest;
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.RefusedException;
import damlam.page.Typed;
import damlam.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What people declare of their relations: each their own.
@Controller
class InterestPages {
    private final Interests interests;
    private final Org org;
    private final Pages pages;

    InterestPages(Interests interests, Org org, Pages pages) {
        this.interests = interests;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/interests")
    View show(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return show(me, Typed.nothing(request));
    }

    private View show(CurrentPerson me, Typed typed) {
        OrgChart chart = org.chart();
        Words words = typed.words();
        List<InterestLine> held = interests.of(me).stream()
                .filter(each -> each.endedAt() == null)
                .map(each -> line(words, each, name(chart, each.other())))
                .toList();
        List<InterestLine> about = interests.about(me).stream()
                .map(each -> line(words, each, name(chart, each.declaredBy())))
                .toList();
        List<InterestLine> denied = interests.toRule(me).stream()
                .map(each -> line(words, each, name(chart, each.declaredBy()) + " – " + name(chart, each.other())))
                .toList();
        ToDo waiting = interests.pending(me);
        List<Choice> people = chart.everyone().stream()
                .filter(person -> !person.id().equals(me.id()))
                .filter(person -> !chart.appointmentsOf(person.id()).isEmpty())
                .map(person -> Finder.choice(chart, person))
                .toList();
        return pages.of(
                "inspection/interests",
                Map.of(
                        "held", held, "about", about, "denied", denied, "waiting", waiting, "people", people, "typed",
                        typed));
    }

    private static String name(OrgChart chart, PersonId person) {
        return chart.person(person).map(Person::name).orElse("?");
    }

    private InterestLine line(Words words, Interest interest, String name) {
        Interest.Answer answer = interest.answer();
        Interest.State state = interest.state();
        boolean waits = state == Interest.State.DECLARED || state == Interest.State.DENIED;
        return new InterestLine(
                interest.id(),
                name,
                interest.kinship(),
                state,
                state == Interest.State.DECLARED && interest.again(),
                words.date(LocalDate.ofInstant(interest.declaredAt(), Org.ZONE)),
                waits ? words.date(interests.due(interest)) : "",
                answer == null || answer.ruling() == null ? "" : answer.ruling().reasons());
    }

    @PostMapping("/interests")
    View declare(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        long other = typed.pick("other", Finder.people(org.chart()));
        Optional<Kinship> kinship = Arrays.stream(Kinship.values())
                .filter(each -> each.name().equals(typed.value("kinship")))
                .findFirst();
        if (kinship.isEmpty()) {
            typed.wrong("kinship", typed.words().say("page.typed.choice"));
        }
        if (typed.right()) {
            switch (interests.declare(me, new PersonId(other), kinship.orElseThrow())) {
                case DONE -> {}
                case KNOWN -> typed.wrong("other", typed.words().say("inspection.interest.known"));
                case EXCLUDED -> typed.wrong("kinship", typed.words().say("inspection.interest.excluded"));
            }
        }
        return typed.right() ? new RedirectView("/interests") : show(me, typed);
    }

    @PostMapping("/interests/{id}/answer")
    View answer(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String answer = typed.value("answer");
        if (!answer.equals("yes") && !answer.equals("no")) {
            typed.wrong("answer" + id, typed.words().say("page.typed.choice"));
            return show(me, typed);
        }
        if (!interests.answer(me, id, answer.equals("yes"))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView("/interests");
    }

    @PostMapping("/interests/{id}/rule")
    View rule(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        String field = "reasons" + id;
        Typed typed = Typed.in(request, Set.of(field), HearingPages.LONGEST);
        String holds = typed.value("holds");
        if (!holds.equals("yes") && !holds.equals("no")) {
            typed.wrong("holds" + id, typed.words().say("page.typed.choice"));
        }
        String reasons = typed.text(field);
        if (!typed.right()) {
            return show(me, typed);
        }
        if (!interests.rule(me, id, holds.equals("yes"), reasons)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView("/interests");
    }

    @PostMapping("/interests/{id}/end")
    View end(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale) {
        if (!interests.end(me, id)) {
            throw new RefusedException(Words.in(locale).say("page.refused.over"));
        }
        return new RedirectView("/interests");
    }
}
