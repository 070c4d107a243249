package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.desk.web.DeskView.Note;
import damlam.desk.web.DeskView.TaskLine;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.Limit;
import damlam.issuing.Draft;
import damlam.issuing.Issuing;
import damlam.issuing.Releases;
import damlam.issuing.State;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.page.Held;
import damlam.page.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lines for documents on their way out that wait for a person.
@Component
class DraftLines {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    private final Issuing issuing;
    private final Releases releases;
    private final Documents documents;

    DraftLines(Issuing issuing, Releases releases, Documents documents) {
        this.issuing = issuing;
        this.releases = releases;
        this.documents = documents;
    }

    List<TaskLine> lines(CurrentPerson me, OrgChart chart, Instant now) {
        return issuing.inHandsOf(me).stream()
                .map(draft -> line(me, draft, chart, now))
                .toList();
    }

    private TaskLine line(CurrentPerson me, Draft draft, OrgChart chart, Instant now) {
        boolean held = issuing.isHeld(draft);
        // Who has no step of their own was asked for an opinion.
        boolean asked = issuing.allowed(me, draft, held).isEmpty();
        String act = held
                ? "HELD"
                : asked && !sent(draft) ? "OPINION" : draft.state().name();
        Optional<Document> received = received(draft);
        Optional<Limit> limit = releases.limit(draft);
        boolean late = limit.filter(one -> one.late(now, CALENDAR)).isPresent();
        Long left = limit.map(one -> one.leftMs(now, CALENDAR)).orElse(null);
        return new TaskLine(
                "desk.draft.act." + act,
                false,
                "/issuing/" + draft.id().value(),
                received.map(one -> one.number() + ": " + one.subject())
                        .orElse(draft.paper().subject()),
                new Note("desk.paper.subject", draft.paper().type().title()),
                null,
                received.map(Document::issuer)
                        .orElseGet(() ->
                                chart.person(draft.drafter()).map(Person::name).orElse("")),
                draft.state() == State.DRAFTING ? Mark.WORK : Mark.WAIT,
                "desk.draft.state." + act,
                Held.of(draft.since(), now, CALENDAR),
                limit.map(one -> new Due("", one.on())).orElse(Due.NONE),
                late ? Mark.LATE : null,
                left == null ? null : late && left >= 0 ? Long.valueOf(-1) : left,
                false);
    }

    private static boolean sent(Draft draft) {
        return draft.state() == State.RELEASED || draft.state() == State.RECALLED;
    }

    /// What came to a unit of the reader: they see who issued it, not who wrote it.
    private Optional<Document> received(Draft draft) {
        return sent(draft) ? Optional.ofNullable(draft.document()).flatMap(documents::find) : Optional.empty();
    }
}
