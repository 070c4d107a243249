package damlam.cases.web;

import damlam.cases.Case;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.page.Crumb;
import damlam.page.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What a case comes from: a directive, or the unit itself.
@Component
class Origins {
    private final Directives directives;
    private final Documents documents;
    /// What an issued directive is called no longer changes.
    private final Map<DirectiveId, String> called = new ConcurrentHashMap<>();

    Origins(Directives directives, Documents documents) {
        this.directives = directives;
        this.documents = documents;
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

    private String called(DirectiveId id) {
        return called.computeIfAbsent(
                id,
                unknown -> directives
                        .find(id)
                        .flatMap(directive -> documents.find(directive.document()))
                        .map(Document::called)
                        .orElse("?"));
    }
}
