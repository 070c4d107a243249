package damlam.directives.web;

import damlam.access.CurrentPerson;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Gap;
import damlam.directives.Questions;
import damlam.directives.Refusal;
import damlam.directives.Requirement;
import damlam.directives.RequirementId;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.Org;
import damlam.page.Pages;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The way from a text to duties: what was understood beside the text, to be settled by the clerk and issued by a
/// leader.
@Controller
class IntakePages {
    private static final int LONGEST_ADDED = 20_000;

    private final Directives directives;
    private final Questions questions;
    private final Documents documents;
    private final Org org;
    private final IntakeBuilder views;
    private final Pages pages;

    IntakePages(
            Directives directives,
            Questions questions,
            Documents documents,
            Org org,
            IntakeBuilder views,
            Pages pages) {
        this.directives = directives;
        this.questions = questions;
        this.documents = documents;
        this.org = org;
        this.views = views;
        this.pages = pages;
    }

    @PostMapping("/directives/receive")
    String receive(@AuthenticationPrincipal CurrentPerson me, @RequestParam long document) {
        if (documents.visible(me, new DocumentId(document)).isEmpty() || !Directives.mayPrepare(me)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return "redirect:/directives/"
                    + directives.receive(me, new DocumentId(document)).value();
        } catch (Refusal e) {
            return "redirect:/documents/" + document; // which says why
        }
    }

    @GetMapping("/directives/of/{document}")
    String ofDocument(@AuthenticationPrincipal CurrentPerson me, @PathVariable long document) {
        return directives
                .visible(me, new DocumentId(document))
                .map(found -> "redirect:/directives/" + found.id().value())
                .orElse("redirect:/documents/" + document);
    }

    @GetMapping("/directives/{id}/prepare")
    View prepare(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(defaultValue = "") String refused) {
        Directive directive = open(me, id);
        if (directive.issued()) {
            return new RedirectView("/directives/" + id);
        }
        return show(me, directive, edit == null ? firstGap(directive) : edit, null, Map.of(), known(refused));
    }

    /// What was refused on another page: nothing was typed here.
    private static String known(String refused) {
        if (refused.equals(Refusal.Reason.STALE.name())) {
            return "STALE.notTyped";
        }
        return Arrays.stream(Refusal.Reason.values())
                .map(Refusal.Reason::name)
                .filter(refused::equals)
                .findFirst()
                .orElse("");
    }

    private String firstGap(Directive directive) {
        return directives.gaps(directive).stream().map(Gap::no).findFirst().orElse("");
    }

    @PostMapping("/directives/{id}/requirements/{requirement}")
    View settle(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long requirement,
            @RequestParam int version,
            @RequestParam UUID token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam MultiValueMap<String, String> typed) {
        Directive directive = open(me, id);
        Requirement before = directive
                .requirement(new RequirementId(requirement))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RequirementForm form = RequirementForm.typed(typed);
        Map<String, String> errors = form.errors(before, org.today());
        if (!errors.isEmpty()) {
            return Pages.wrong(show(me, directive, before.no(), form, errors, ""));
        }
        try {
            directives.settle(me, directive.id(), version, token, form.applied(before, me.id()), answer);
            return new RedirectView("/directives/" + id + "/prepare#y" + before.no());
        } catch (Refusal refusal) {
            return refused(me, id, before.no(), form, refusal);
        }
    }

    /// Puts the question of a day or period to the leader. What else stands in the form is kept in it.
    @PostMapping("/directives/{id}/requirements/{requirement}/ask")
    View ask(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long requirement,
            @RequestParam int version,
            @RequestParam UUID token,
            @RequestParam(defaultValue = "") String question,
            @RequestParam MultiValueMap<String, String> typed) {
        RequirementId which = new RequirementId(requirement);
        String no = open(me, id).requirement(which).map(Requirement::no).orElse("");
        RequirementForm form = RequirementForm.typed(typed);
        try {
            questions.ask(me, new DirectiveId(id), version, token, which, question);
            return show(me, open(me, id), no, form, Map.of(), "");
        } catch (Refusal refusal) {
            return refused(me, id, no, form, refusal);
        }
    }

    @PostMapping("/directives/{id}/add")
    View add(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam UUID token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long after) {
        String words = text.replace('\u0000', ' ').strip();
        if (words.isEmpty() || words.length() > LONGEST_ADDED) {
            return Pages.wrong(show(me, open(me, id), "", null, Map.of("add", "text"), ""));
        }
        return act(me, id, directive -> {
            if (after == 0) {
                directives.add(me, directive, version, token, words);
            } else {
                directives.split(me, directive, version, token, new RequirementId(after), words);
            }
        });
    }

    @PostMapping("/directives/{id}/requirements/{requirement}/split")
    View splitOff(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long requirement,
            @RequestParam int version,
            @RequestParam UUID token,
            @RequestParam String point) {
        RequirementId which = new RequirementId(requirement);
        return act(me, id, directive -> directives.splitOff(me, directive, version, token, which, point));
    }

    @PostMapping("/directives/{id}/requirements/{requirement}/remove")
    View remove(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long requirement,
            @RequestParam int version,
            @RequestParam UUID token) {
        return act(
                me, id, directive -> directives.remove(me, directive, version, token, new RequirementId(requirement)));
    }

    @PostMapping("/directives/{id}/submit")
    View submit(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam UUID token) {
        return act(me, id, directive -> directives.submit(me, directive, version, token));
    }

    @PostMapping("/directives/{id}/send-back")
    View sendBack(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam UUID token,
            @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            return Pages.wrong(show(me, open(me, id), "", null, Map.of("reason", Refusal.Reason.NO_REASON.name()), ""));
        }
        return act(me, id, directive -> directives.sendBack(me, directive, version, token, reason));
    }

    private View act(CurrentPerson me, long id, Consumer<DirectiveId> act) {
        Directive directive = open(me, id);
        try {
            act.accept(directive.id());
            return new RedirectView("/directives/" + id + "/prepare");
        } catch (Refusal refusal) {
            return refused(me, id, "", null, refusal);
        }
    }

    private View refused(CurrentPerson me, long id, String editing, @Nullable RequirementForm form, Refusal refusal) {
        Directive now = open(me, id);
        if (now.issued()) {
            return new RedirectView("/directives/" + id);
        }
        return Pages.refused(
                show(me, now, editing, form, Map.of(), refusal.reason().name()));
    }

    private Directive open(CurrentPerson me, long id) {
        Directive directive = directives
                .visible(me, new DirectiveId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Directives.mayPrepare(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return directive;
    }

    private View show(
            CurrentPerson me,
            Directive directive,
            String editing,
            @Nullable RequirementForm form,
            Map<String, String> errors,
            String refused) {
        return pages.of(
                "directives/prepare", Map.of("view", views.view(me, directive, editing, form, errors, refused)));
    }
}
