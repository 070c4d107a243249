package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.desk.web.DeskView.Note;
import damlam.desk.web.DeskView.TaskLine;
import damlam.desk.web.DeskView.WaitLine;
import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.directives.Preparation;
import damlam.directives.Preparations.Wait;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Held;
import damlam.page.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Lines for directives that are not issued yet.
@Component
class PreparationLines {
    private final Directives directives;
    private final Documents documents;

    PreparationLines(Directives directives, Documents documents) {
        this.directives = directives;
        this.documents = documents;
    }

    /// What a person has to do next, in the order given.
    List<TaskLine> lines(List<Preparation> papers, OrgChart chart, Function<Instant, Held> held) {
        Map<DocumentId, Document> known =
                documents(papers.stream().map(Preparation::directive).toList());
        return papers.stream()
                .map(paper -> line(
                        paper,
                        Objects.requireNonNull(known.get(paper.directive().document())),
                        chart,
                        held.apply(paper.since())))
                .toList();
    }

    private static TaskLine line(Preparation paper, Document document, OrgChart chart, Held held) {
        String act = paper.act().name();
        boolean bare = paper.words().isBlank();
        return new TaskLine(
                "desk.paper." + act,
                false,
                address(paper.directive()),
                document.called(),
                bare
                        ? new Note("desk.paper.subject", document.subject())
                        : new Note("desk.paper.words." + act, paper.words()),
                null,
                name(chart, paper.from()),
                mark(paper.act()),
                "desk.paper.state." + act,
                held,
                Due.NONE,
                null,
                null,
                false);
    }

    /// The same as in the list of directives: what is not issued yet has not begun.
    private static Mark mark(Preparation.Act act) {
        return switch (act) {
            case PREPARE, MEND -> Mark.IDLE;
            case ANSWER, ISSUE -> Mark.WAIT;
        };
    }

    /// What a person waits for from the leader.
    List<WaitLine> waits(List<Wait> waits, CurrentPerson me, OrgChart chart, Function<Instant, Held> held) {
        Map<DocumentId, Document> known =
                documents(waits.stream().map(Wait::directive).toList());
        String leader = directives.leader(me).map(one -> name(chart, one)).orElse("");
        return waits.stream()
                .map(wait -> new WaitLine(
                        leader,
                        Objects.requireNonNull(known.get(wait.directive().document()))
                                .called(),
                        address(wait.directive()),
                        "desk.paper.why." + wait.act(),
                        null,
                        held.apply(wait.since())))
                .toList();
    }

    private Map<DocumentId, Document> documents(List<Directive> directives) {
        return documents.all(directives.stream().map(Directive::document).toList()).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    private static String address(Directive directive) {
        return "/directives/" + directive.id().value() + "/prepare";
    }

    private static String name(OrgChart chart, PersonId person) {
        return chart.person(person).map(Person::name).orElse("");
    }
}
