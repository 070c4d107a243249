package damlam.policy.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.policy.NewRegulation;
import damlam.policy.Policies;
import damlam.policy.PolicyRefusedException;
import damlam.policy.RegulationId;
import damlam.policy.Review;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Reporting a rule from the case that it holds up: one that others reported by one press, a new one by its name.
@Controller
class RuleReportPages {
    /// No number of a document is longer, and an index holds it together with the article.
    private static final int LONGEST_NUMBER = 200;

    private final Policies policies;
    private final Pages pages;

    RuleReportPages(Policies policies, Pages pages) {
        this.policies = policies;
        this.pages = pages;
    }

    @GetMapping("/policies/report")
    View form(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(name = "case", defaultValue = "0") long id,
            HttpServletRequest request) {
        // No address fills anything in: others read what is sent, and it is to be what its sender wrote.
        return form(me, work(id), Typed.nothing(request));
    }

    private View form(CurrentPerson me, CaseId id, Typed typed) {
        try {
            return pages.of("policy/report", Map.of("offer", policies.offer(me, id), "typed", typed));
        } catch (PolicyRefusedException unseen) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unseen);
        }
    }

    private static CaseId work(long id) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new CaseId(id);
    }

    @PostMapping("/policies/report")
    View report(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(name = "case", defaultValue = "0") long id,
            HttpServletRequest request) {
        CaseId work = work(id);
        Typed typed = Typed.in(request, PolicyPages.TEXTS, PolicyPages.LONGEST);
        long known = typed.choiceIfAny("regulation");
        AtomicReference<RegulationId> reported = new AtomicReference<>();
        boolean done;
        if (known > 0) {
            reported.set(PolicyPages.regulation(known));
            done = typed.right()
                    && PolicyPages.done(
                            typed, () -> policies.report(me, work, reported.get(), typed.value("also"), ""));
        } else {
            NewRegulation named = named(typed);
            String why = typed.text("why");
            String wish = typed.value("wish");
            confirmed(me, typed, named);
            done = typed.right()
                    && PolicyPages.done(typed, () -> reported.set(policies.report(me, work, named, why, wish)));
        }
        return done ? new RedirectView("/policies/" + reported.get().value()) : form(me, work, typed);
    }

    /// A report that goes to a rule known by other words is sent once its sender has read which.
    private void confirmed(CurrentPerson me, Typed typed, NewRegulation named) {
        Review known = typed.right() ? policies.goesTo(me, named).orElse(null) : null;
        if (known == null
                || typed.choiceIfAny("goes") == known.regulation().id().value()) {
            return;
        }
        String id = String.valueOf(known.regulation().id().value());
        String called = known.regulation().called();
        typed.fill("goes", id);
        typed.wrong(
                named.number().isEmpty() ? "subject" : "number",
                typed.words()
                        .say(
                                "policy.report.goes",
                                called.isEmpty() ? typed.words().say("policy.one", id) : called,
                                known.reporters()));
    }

    /// An article is one of a document.
    private static NewRegulation named(Typed typed) {
        String number = typed.value("number").replaceAll("\\s+", " ");
        String article = typed.value("article").replaceAll("\\s+", " ");
        if (number.isEmpty() && !article.isEmpty()) {
            typed.wrong("number", typed.words().say("policy.report.number.missing"));
        }
        atMost(typed, "number", number);
        atMost(typed, "article", article);
        return new NewRegulation(number, article, typed.text("subject"));
    }

    private static void atMost(Typed typed, String field, String value) {
        if (value.length() > LONGEST_NUMBER) {
            typed.wrong(field, typed.words().say("page.typed.long", value.length(), LONGEST_NUMBER));
        }
    }
}
