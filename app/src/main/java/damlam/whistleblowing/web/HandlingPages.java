package damlam.whistleblowing.web;

import damlam.access.CurrentPerson;
import damlam.inspection.ConductId;
import damlam.inspection.Hearings;
import damlam.page.Typed;
import damlam.procedure.Denunciations.Difficulty;
import damlam.rulebook.UnconfirmedRuleException;
import damlam.whistleblowing.ConductRefusedException.Reason;
import damlam.whistleblowing.ConductReport.Link;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.Ending;
import damlam.whistleblowing.Protections;
import damlam.whistleblowing.Unsealings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What those who receive a report do with it, and the two who open who made it.
@Controller
class HandlingPages {
    /// Below which fields of the form that asks to open who reported a refusal is said.
    private static final Map<Reason, String> FIELDS = Map.of(
            Reason.NO_PAPER,
            "paper",
            Reason.NO_AUTHORITY,
            "paper",
            Reason.NO_SUCH,
            "lawful",
            Reason.NO_CONSENT,
            "lawful");

    private final Conducts conducts;
    private final Unsealings openings;
    private final Protections protections;
    private final ConductShow shows;

    HandlingPages(Conducts conducts, Unsealings openings, Protections protections, ConductShow shows) {
        this.conducts = conducts;
        this.openings = openings;
        this.protections = protections;
        this.shows = shows;
    }

    @PostMapping("/conduct/{id}/ask")
    View ask(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        String question = reasoned(typed, "question", Hearings.SHORTEST_QUESTION, "whistleblowing.question.short");
        return answered(me, id, typed, "question", () -> conducts.ask(me, one(id), question));
    }

    @PostMapping("/conduct/{id}/link")
    View link(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        Link.Kind kind = chosen(Link.Kind.class, "kind", typed);
        long target = typed.choice("target");
        return kind == null
                ? shows.page(me, id, typed)
                : answered(me, id, typed, "target", () -> conducts.link(me, one(id), kind, target));
    }

    @PostMapping("/conduct/{id}/close")
    View close(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        Ending ending = chosen(Ending.class, "outcome", typed);
        String reasons = reasoned(typed, "reasons", Hearings.SHORTEST_REASONS, "whistleblowing.reasons.short");
        return ending == null
                ? shows.page(me, id, typed)
                : answered(me, id, typed, "reasons", () -> conducts.close(me, one(id), ending, reasons));
    }

    @PostMapping("/conduct/{id}/denounce")
    View denounce(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        String why = reasoned(typed, "denounce", Hearings.SHORTEST_REASONS, "whistleblowing.reasons.short");
        return answered(me, id, typed, "denounce", () -> protections.denounce(me, one(id), why));
    }

    @PostMapping("/conduct/{id}/accept")
    View accept(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        LocalDate day = typed.day("accepted");
        Difficulty difficulty = chosen(Difficulty.class, "difficulty", typed);
        return day == null || difficulty == null
                ? shows.page(me, id, typed)
                : answered(me, id, typed, "accepted", () -> protections.accept(me, one(id), day, difficulty));
    }

    @PostMapping("/conduct/{id}/refuse")
    View refuse(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        String why = reasoned(typed, "refusal", Hearings.SHORTEST_REASONS, "whistleblowing.reasons.short");
        return answered(me, id, typed, "refusal", () -> protections.refuse(me, one(id), why));
    }

    @PostMapping("/conduct/{id}/tell")
    View tell(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        LocalDate day = typed.day("told");
        return day == null
                ? shows.page(me, id, typed)
                : answered(me, id, typed, "told", () -> protections.tell(me, one(id), day));
    }

    @PostMapping("/conduct/{id}/unprotect")
    View unprotect(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        LocalDate last = typed.day("last");
        String why = typed.text("endWhy");
        return last == null
                ? shows.page(me, id, typed)
                : answered(me, id, typed, "last", () -> protections.end(me, one(id), last, why));
    }

    @PostMapping("/conduct/{id}/opening")
    View open(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        String lawful = typed.text("lawful");
        String paper = lawful.equals(Unsealings.AUTHORITY) ? typed.text("paper") : "";
        String ground = reasoned(typed, "ground", Hearings.SHORTEST_REASONS, "whistleblowing.reasons.short");
        try {
            return typed.right()
                            && ConductPages.done(
                                    typed,
                                    reason -> FIELDS.getOrDefault(reason, "ground"),
                                    () -> openings.ask(me, one(id), lawful, paper, ground))
                    ? new RedirectView("/conduct/" + id)
                    : shows.page(me, id, typed);
        } catch (UnconfirmedRuleException unconfirmed) {
            typed.wrong("lawful", typed.words().say("whistleblowing.lawful.unconfirmed"));
            return shows.page(me, id, typed);
        }
    }

    @PostMapping("/conduct/{id}/opening/decide")
    View decide(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        boolean agreed = typed.value("decision").equals("agree");
        String why = typed.text("why");
        return answered(me, id, typed, "why", () -> openings.decide(me, one(id), agreed, why));
    }

    /// As whoever made it.
    @PostMapping("/conduct/{id}/consent")
    View consent(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        boolean given = typed.value("consent").equals("give");
        return answered(me, id, typed, "consent", () -> openings.consent(me, one(id), given));
    }

    /// As whoever made it.
    @PostMapping("/conduct/{id}/wish")
    View wish(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = typed(request);
        int message = typed.value("words").matches("\\d{1,6}") ? Integer.parseInt(typed.value("words")) : -1;
        return answered(me, id, typed, "words", () -> conducts.wish(me, one(id), message));
    }

    private static Typed typed(HttpServletRequest request) {
        return Typed.in(request, ConductPages.TEXTS, ConductPages.LONGEST);
    }

    private static ConductId one(long id) {
        return ConductShow.id(id);
    }

    private View answered(CurrentPerson me, long id, Typed typed, String field, Runnable act) {
        return typed.right() && ConductPages.done(typed, field, act)
                ? new RedirectView("/conduct/" + id)
                : shows.page(me, id, typed);
    }

    private static String reasoned(Typed typed, String field, int shortest, String message) {
        String text = typed.text(field);
        typed.reasoned(field, text, shortest, typed.words().say(message));
        return text;
    }

    private static <E extends Enum<E>> @Nullable E chosen(Class<E> kind, String field, Typed typed) {
        Optional<E> found = Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equals(typed.value(field)))
                .findFirst();
        if (found.isEmpty()) {
            typed.wrong(field, typed.words().say("page.typed.choice"));
        }
        return found.orElse(null);
    }
}
