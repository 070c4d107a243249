package damlam.cases.web;

import damlam.access.CurrentPerson;
import damlam.cases.Case;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Requirement;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.page.Crumb;
import damlam.page.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a case comes from: a directive, or the unit itself.
@Component
class Origins {
    /// From so many characters on a requirement is folded after some lines, which it then fills at every width.
    private static final int FOLDED_FROM = 700;

    private final Directives directives;
    private final Documents documents;
    private final Cases cases;
    /// What an issued directive is called and asks no longer changes.
    private final Map<DirectiveId, Issued> known = new ConcurrentHashMap<>();

    Origins(Directives directives, Documents documents, Cases cases) {
        this.directives = directives;
        this.documents = documents;
        this.cases = cases;
    }

    private record Issued(String called, Directive directive) {}

    private Issued issued(DirectiveId id) {
        return known.computeIfAbsent(id, unknown -> {
            Directive directive = directives.find(id).orElseThrow();
            return new Issued(
                    documents.find(directive.document()).map(Document::called).orElse("?"), directive);
        });
    }

    String called(DirectiveId id) {
        return issued(id).called();
    }

    List<Crumb> crumbs(Case work, Words words) {
        DirectiveId id = work.directive();
        if (id == null) {
            return List.of(Crumb.of(words.say("cases.title"), "/cases"));
        }
        return List.of(
                Crumb.of(words.say("cases.board.title"), "/directives"),
                Crumb.of(called(id), "/directives/" + id.value() + "/board"),
                Crumb.of(words.say("cases.requirement", work.dutyNo())));
    }

    String of(Case work, Words words) {
        DirectiveId id = work.directive();
        return id == null ? words.say("cases.internal") : words.say("cases.from", called(id), work.dutyNo());
    }

    /// The words of the requirement, of which a case's title is the beginning; null for a unit's own work.
    @Nullable
    String whole(Case work) {
        return requirement(work).map(Requirement::text).orElse(null);
    }

    private Optional<Requirement> requirement(Case work) {
        DirectiveId id = work.directive();
        return id == null || work.requirement() == null
                ? Optional.empty()
                : issued(id).directive().requirement(work.requirement());
    }

    /// The case that a directive gave out: this one, or the one it was split off from.
    private Case given(Case work) {
        Case at = work;
        CaseId whole = at.parent();
        while (at.directive() == null && whole != null) {
            at = cases.find(List.of(whole)).getFirst().work();
            whole = at.parent();
        }
        return at;
    }

    /// What is asked, in the directive's own words as they were confirmed; null for a unit's own work.
    CaseShown.@Nullable Asked asked(CurrentPerson me, Case work, Words words) {
        Case given = given(work);
        DirectiveId id = given.directive();
        Requirement requirement = requirement(given).orElse(null);
        if (id == null || requirement == null) {
            return null;
        }
        boolean part = !given.id().equals(work.id());
        // What a person added by hand stands in no place of the document, only beside it.
        String place = (requirement.span() == null ? "#y" : "#t") + requirement.no();
        return new CaseShown.Asked(
                words.say(part ? "cases.asked.part" : "cases.asked", requirement.no(), called(id)),
                requirement.text(),
                requirement.text().length() > FOLDED_FROM,
                part ? null : given.product(),
                directives.visible(me, id).isPresent() ? "/directives/" + id.value() + place : null);
    }
}
