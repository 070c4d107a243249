package damlam.policy.web;

import damlam.access.CurrentPerson;
import damlam.page.Typed;
import damlam.policy.Gathering;
import damlam.policy.Policies;
import damlam.policy.RegulationId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Keeping reports in order: what others read of a rule, rules that are one, reports that are taken back.
@Controller
class GatheringPages {
    private final Gathering gathering;
    private final PolicyPages rule;

    GatheringPages(Gathering gathering, PolicyPages rule) {
        this.gathering = gathering;
        this.rule = rule;
    }

    @PostMapping("/policies/{id}/word")
    View word(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        RegulationId regulation = steered(me, id);
        Typed typed = typed(request);
        String words = typed.text("wording");
        boolean done = typed.right() && PolicyPages.done(typed, () -> gathering.word(me, regulation, words));
        return answer(me, regulation, done, typed);
    }

    @PostMapping("/policies/{id}/merge")
    View merge(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        RegulationId regulation = steered(me, id);
        Typed typed = typed(request);
        long into = typed.choice("into");
        String reason = typed.text("merge-reason");
        typed.reasoned(
                "merge-reason",
                reason,
                Policies.SHORTEST_REASONS,
                typed.words().say("policy.refused.TOO_SHORT", Policies.SHORTEST_REASONS));
        boolean done = typed.right()
                && PolicyPages.done(typed, () -> gathering.merge(me, regulation, PolicyPages.regulation(into), reason));
        return answer(me, regulation, done, typed);
    }

    @PostMapping("/policies/{id}/part/{merge}")
    View part(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long merge,
            HttpServletRequest request) {
        RegulationId regulation = steered(me, id);
        Typed typed = typed(request);
        String reason = typed.text("part-" + merge);
        boolean done = typed.right() && PolicyPages.done(typed, () -> gathering.part(me, regulation, merge, reason));
        return answer(me, regulation, done, typed);
    }

    /// The report is named by the rule it was made on, and its number there.
    @PostMapping("/policies/{id}/withdraw/{named}-{no}")
    View withdraw(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long named,
            @PathVariable int no,
            HttpServletRequest request) {
        RegulationId regulation = PolicyPages.regulation(id);
        Typed typed = typed(request);
        String reason = typed.text("back-" + named + "-" + no);
        boolean done = typed.right()
                && PolicyPages.done(typed, () -> gathering.withdraw(me, PolicyPages.regulation(named), no, reason));
        return answer(me, regulation, done, typed);
    }

    private static Typed typed(HttpServletRequest request) {
        return Typed.in(request, PolicyPages.TEXTS, PolicyPages.LONGEST);
    }

    private static RegulationId steered(CurrentPerson me, long id) {
        if (!Policies.steers(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return PolicyPages.regulation(id);
    }

    private View answer(CurrentPerson me, RegulationId regulation, boolean done, Typed typed) {
        return done ? new RedirectView("/policies/" + regulation.value()) : rule.show(me, regulation, typed);
    }
}
