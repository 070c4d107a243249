package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.inspection.Hearings;
import damlam.inspection.Reminders;
import damlam.issuing.DraftId;
import damlam.org.Org;
import damlam.page.Typed;
import damlam.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// From a conclusion to its reminder, and the person's receipt.
@Controller
class ReminderPages {
    /// A document is in Vietnamese whatever language the page is in.
    private static final Words VIETNAMESE = Words.in(Locale.of("vi"));

    private final Hearings hearings;
    private final Reminders reminders;
    private final HearingShow shows;
    private final Org org;

    ReminderPages(Hearings hearings, Reminders reminders, HearingShow shows, Org org) {
        this.hearings = hearings;
        this.reminders = reminders;
        this.shows = shows;
        this.org = org;
    }

    @PostMapping("/hearings/{id}/reminder")
    View draft(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Hearings.Seen seen = hearings.see(me, HearingShow.id(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String ground = new HearingWords(VIETNAMESE, org.chart())
                .ground(seen.matter(), HearingShow.title(shows.titles(List.of(seen)), seen));
        List<DraftId> made = new ArrayList<>();
        return HearingPages.done(typed, "reminder", () -> made.add(reminders.draft(me, HearingShow.id(id), ground)))
                ? new RedirectView("/issuing/" + made.getFirst().value())
                : shows.page(me, id, typed);
    }

    @PostMapping("/hearings/{id}/reminder/receive")
    View receive(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        return HearingPages.done(typed, "reminder", () -> reminders.receive(me, HearingShow.id(id)))
                ? new RedirectView("/hearings/" + id)
                : shows.page(me, id, typed);
    }
}
