package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.inspection.Interest;
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
        List<InterestLine> held = interests.of(me).stream()
                .filter(each -> each.endedAt() == null)
                .map(each -> line(each, chart))
                .toList();
        List<Choice> people = chart.everyone().stream()
                .filter(person -> !person.id().equals(me.id()))
                .filter(person -> !chart.appointmentsOf(person.id()).isEmpty())
                .map(person -> Finder.choice(chart, person))
                .toList();
        return pages.of("inspection/interests", Map.of("held", held, "people", people, "typed", typed));
    }

    private static InterestLine line(Interest interest, OrgChart chart) {
        String name = chart.person(interest.other()).map(Person::name).orElse("?");
        return new InterestLine(interest.id(), name, interest.kinship());
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
        if (typed.right() && !interests.declare(me, new PersonId(other), kinship.orElseThrow())) {
            typed.wrong("other", typed.words().say("inspection.interest.known"));
        }
        return typed.right() ? new RedirectView("/interests") : show(me, typed);
    }

    @PostMapping("/interests/{id}/end")
    View end(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        interests.end(me, id);
        return new RedirectView("/interests");
    }
}
