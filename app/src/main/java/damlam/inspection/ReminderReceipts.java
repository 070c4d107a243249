package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.documents.Delivery;
import damlam.documents.DeliverySource;
import damlam.documents.DocumentAct;
import damlam.documents.DocumentActSource;
import damlam.documents.DocumentId;
import damlam.issuing.Act;
import damlam.issuing.Draft;
import damlam.issuing.Issuing;
import damlam.issuing.Step;
import damlam.org.Org;
import damlam.org.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// On the page of a reminder: its person is led to where they say that they have it; who may see that sees when they
/// did.
@Component
class ReminderReceipts implements DeliverySource, DocumentActSource {
    private final ReminderRows rows;
    private final HearingRows hearings;
    private final Issuing issuing;
    private final Org org;

    ReminderReceipts(ReminderRows rows, HearingRows hearings, Issuing issuing, Org org) {
        this.rows = rows;
        this.hearings = hearings;
        this.issuing = issuing;
        this.org = org;
    }

    private record Found(Draft draft, Hearing hearing, Reminder reminder) {}

    private Optional<Found> found(DocumentId document) {
        return issuing.ofDocument(document)
                .flatMap(draft -> rows.of(draft.id())
                        .flatMap(id -> rows.of(id)
                                .filter(reminder -> reminder.draft().equals(draft.id()))
                                .flatMap(reminder ->
                                        hearings.find(id).map(hearing -> new Found(draft, hearing, reminder)))));
    }

    @Override
    public List<Delivery> of(DocumentId document) {
        return found(document).flatMap(this::delivery).stream().toList();
    }

    private Optional<Delivery> delivery(Found found) {
        Instant received = found.reminder().receivedAt();
        String name = org.chart()
                .person(found.hearing().inquiry().asked())
                .map(Person::name)
                .orElse("");
        LocalDate sent = issuing.steps(found.draft().id()).stream()
                .filter(step -> step.act() == Act.RELEASE)
                .map(Step::at)
                .map(at -> LocalDate.ofInstant(at, Org.ZONE))
                .findFirst()
                .orElse(null);
        return received == null
                ? Optional.empty()
                : Optional.of(new Delivery(
                        Delivery.To.PERSON,
                        name,
                        Delivery.Way.HERE,
                        sent,
                        Delivery.State.RECEIVED,
                        received,
                        name,
                        ""));
    }

    @Override
    public List<DocumentAct> of(CurrentPerson person, DocumentId document) {
        return found(document)
                .filter(found -> found.hearing().inquiry().asked().equals(person.id())
                        && found.reminder().waits())
                .map(found -> new DocumentAct(
                        "inspection.reminder.receive",
                        "/hearings/" + found.hearing().inquiry().id().value(),
                        true))
                .stream()
                .toList();
    }
}
