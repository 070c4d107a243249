package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.inspection.Referrals;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What was passed to whoever is competent is declined, passed on or sent out; taking it up is to open a proceeding.
@Controller
class ReferralPages {
    private static final Set<String> TEXTS = Set.of("decline");

    private final Referrals referrals;
    private final HearingShow shows;

    ReferralPages(Referrals referrals, HearingShow shows) {
        this.referrals = referrals;
        this.shows = shows;
    }

    @PostMapping("/hearings/{id}/referral/decline")
    View decline(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request, TEXTS, HearingPages.LONGEST);
        String reasons = typed.text("decline");
        HearingPages.reasoned(typed, "decline", reasons);
        boolean done = typed.right()
                && HearingPages.done(typed, "decline", () -> referrals.decline(me, HearingShow.id(id), reasons));
        return done ? new RedirectView("/hearings/" + id) : shows.page(me, id, typed);
    }

    @PostMapping("/hearings/{id}/referral")
    View passOn(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        return HearingPages.done(typed, "referral", () -> referrals.passOn(me, HearingShow.id(id)))
                ? new RedirectView("/hearings/" + id)
                : shows.page(me, id, typed);
    }

    @PostMapping("/hearings/{id}/referral/sent")
    View sent(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String number = typed.number("number");
        LocalDate day = typed.day("day");
        boolean done = typed.right()
                && day != null
                && HearingPages.done(typed, "number", () -> referrals.sent(me, HearingShow.id(id), number, day));
        return done ? new RedirectView("/hearings/" + id) : shows.page(me, id, typed);
    }
}
