package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingId;
import damlam.discipline.ProceedingRefusedException;
import damlam.discipline.Proceedings;
import damlam.discipline.Seen;
import damlam.discipline.StepPapers;
import damlam.issuing.DraftId;
import damlam.page.Pages;
import damlam.page.Words;
import damlam.procedure.StepRefusedException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What is done with the document of a step: drafted, entered once it is issued, received.
@Controller
class StepPaperPages {
    private final Proceedings proceedings;
    private final StepPapers papers;
    private final StepDrafts drafts;
    private final Pages pages;

    StepPaperPages(Proceedings proceedings, StepPapers papers, StepDrafts drafts, Pages pages) {
        this.proceedings = proceedings;
        this.papers = papers;
        this.drafts = drafts;
        this.pages = pages;
    }

    private Seen seen(CurrentPerson me, long id) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return proceedings
                .see(me, new ProceedingId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/proceedings/{id}/papers/{no}/draft")
    View draft(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no, Locale locale) {
        Seen seen = seen(me, id);
        try {
            DraftId made = papers.draft(me, seen.id(), no, drafts.writer(seen));
            return new RedirectView("/issuing/" + made.value());
        } catch (ProceedingRefusedException refused) {
            return refused(seen, "discipline.refused." + refused.reason(), refused, locale);
        }
    }

    @PostMapping("/proceedings/{id}/drafts/{draft}/take")
    View take(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable long draft, Locale locale) {
        Seen seen = seen(me, id);
        try {
            papers.take(me, seen.id(), new DraftId(draft));
            return new RedirectView("/proceedings/" + id);
        } catch (ProceedingRefusedException refused) {
            return refused(seen, "discipline.refused." + refused.reason(), refused, locale);
        } catch (StepRefusedException refused) {
            Words words = Words.in(locale);
            String why = Refusals.said(words, refused);
            return refused.reason() == StepRefusedException.Reason.EFFECT
                    ? said(seen, words.say("discipline.refused.recall", why), "/issuing/" + draft)
                    : said(seen, why, "");
        }
    }

    @PostMapping("/proceedings/{id}/drafts/{draft}/receipt")
    View receive(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable long draft, Locale locale) {
        Seen seen = seen(me, id);
        try {
            papers.receive(me, seen.id(), new DraftId(draft));
            return new RedirectView("/proceedings/" + id);
        } catch (ProceedingRefusedException refused) {
            return refused(seen, "discipline.refused." + refused.reason(), refused, locale);
        }
    }

    /// These have no field at which it could be said: a page says why, and leads back.
    private View refused(Seen seen, String key, RuntimeException why, Locale locale) {
        Words words = Words.in(locale);
        if (!words.knows(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, why);
        }
        return said(seen, words.say(key), "");
    }

    /// @param document the document that has to be recalled; empty for none
    private View said(Seen seen, String why, String document) {
        return Pages.refused(
                pages.of("discipline/refused", Map.of("id", seen.id().value(), "why", why, "document", document)));
    }
}
