package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.desk.web.DeskView.Note;
import damlam.desk.web.DeskView.TaskLine;
import damlam.desk.web.DeskView.WaitLine;
import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.directives.Preparation;
import damlam.directives.Preparations;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Held;
import damlam.page.Mark;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Lines for directives that are not issued yet.
@Component
class PreparationLines {
    private final Preparations preparations;
    private final Directives directives;
    private final Documents documents;

    PreparationLines(Preparations preparations, Directives directives, Documents documents) {
        this.preparations = preparations;
        this.directives = directives;
        this.documents = documents;
    }

    TaskLine line(Preparation paper, OrgChart chart, Held held) {
        Document document = document(paper.directive());
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
                name(chart, paper.from()),
                mark(paper.act()),
                "desk.paper.state." + act,
                held,
                Due.NONE,
                null,
                null,
                false);
    }

    private static Mark mark(Preparation.Act act) {
        return switch (act) {
            case PREPARE -> Mark.WORK;
            case MEND -> Mark.IDLE;
            case ANSWER, ISSUE -> Mark.WAIT;
        };
    }

    /// What a person waits for from the leader.
    List<WaitLine> waits(CurrentPerson me, OrgChart chart, Function<Instant, Held> held) {
        return preparations.waitedFor(me).stream()
                .map(wait -> new WaitLine(
                        directives.leader(me).map(leader -> name(chart, leader)).orElse(""),
                        document(wait.directive()).called(),
                        address(wait.directive()),
                        "desk.paper.why." + wait.act(),
                        held.apply(wait.since())))
                .toList();
    }

    private Document document(Directive directive) {
        return documents.find(directive.document()).orElseThrow();
    }

    private static String address(Directive directive) {
        return "/directives/" + directive.id().value() + "/prepare";
    }

    private static String name(OrgChart chart, PersonId person) {
        return chart.person(person).map(Person::name).orElse("");
    }
}
