package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.Letterheads;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.issuing.Act;
import damlam.issuing.Draft;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Releases;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.numbers.Numbers;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to reminders: a hearing that came to one leads to a document about the person, drafted by whoever
/// concluded, signed, numbered and sent like others, and acknowledged by the person.
@Component
public class Reminders {
    private final HearingSight sight;
    private final ReminderRows rows;
    private final HearingRows hearingRows;
    private final Issuing issuing;
    private final Releases releases;
    private final Documents documents;
    private final Letterheads letterheads;
    private final Bars bars;
    private final Org org;
    private final Journal journal;
    private final Clock clock;

    Reminders(
            HearingSight sight,
            ReminderRows rows,
            HearingRows hearingRows,
            Issuing issuing,
            Releases releases,
            Documents documents,
            Letterheads letterheads,
            Bars bars,
            Org org,
            Journal journal,
            Clock clock) {
        this.sight = sight;
        this.rows = rows;
        this.hearingRows = hearingRows;
        this.issuing = issuing;
        this.releases = releases;
        this.documents = documents;
        this.letterheads = letterheads;
        this.bars = bars;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// The newest of a hearing that somebody sees. The person whom it is for sees it once it was sent.
    public Optional<Reminder> of(Hearings.Seen seen) {
        return rows.of(seen.hearing().inquiry().id())
                .filter(reminder -> !seen.concerned()
                        || switch (reminder.state()) {
                            case RELEASED, RECALLED -> true;
                            case DRAFTING, CHECKING, TO_SIGN, SIGNED, NUMBERED, SEALED, DROPPED -> false;
                        });
    }

    /// Whether somebody may begin one: whoever concluded so, unless one is under way or was sent.
    public boolean mayDraft(CurrentPerson me, Hearings.Seen seen) {
        return Issuing.mayDraft(me)
                && reminded(seen.hearing())
                        .filter(ended -> ended.conclusion().by().equals(me.id()))
                        .isPresent()
                && rows.of(seen.hearing().inquiry().id())
                        .filter(one -> !one.ended())
                        .isEmpty();
    }

    /// Whether somebody opens the draft or the document themselves: others learn only how far it is.
    public boolean opens(CurrentPerson me, Reminder reminder) {
        return reminder.document() == null
                ? issuing.visible(me, reminder.draft()).isPresent()
                : documents.visible(me, reminder.document().id()).isPresent();
    }

    /// The papers by which somebody was reminded, and that they said they have. Who asks decides what is told of it.
    public List<Document> receivedBy(PersonId person) {
        return rows.received(person).stream()
                .flatMap(reminder -> Stream.ofNullable(reminder.document()))
                .toList();
    }

    private static Optional<Hearing.Concluded> reminded(Hearing hearing) {
        return hearing instanceof Hearing.Concluded ended && ended.conclusion().outcome() == Outcome.REMINDED
                ? Optional.of(ended)
                : Optional.empty();
    }

    /// Whether one stands on a conclusion that counts no more, or that is looked at again.
    public boolean isWithoutGround(Hearings.Seen seen, Reminder reminder) {
        return !reminder.ended() && reminded(seen.hearing()).isEmpty();
    }

    /// Whether somebody takes back one that has a number, whose conclusion was replaced.
    public boolean mayRecall(CurrentPerson me, Hearings.Seen seen, Reminder reminder) {
        return isWithoutGround(seen, reminder)
                && seen.hearing() instanceof Hearing.Concluded
                && issuing.visible(me, reminder.draft())
                        .filter(draft -> issuing.allowed(me, draft).contains(Act.RECALL))
                        .isPresent();
    }

    /// Begins the document; pressed twice, it is begun once.
    ///
    /// @param ground what the hearing was about, in words of a document
    /// @throws HearingRefusedException if it did not come to a reminder, or somebody else concluded
    @Transactional
    public DraftId draft(CurrentPerson me, HearingId id, String ground) {
        hearingRows.alone(id);
        Hearings.Seen seen = sight.find(me, id).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
        if (seen.hearing() instanceof Hearing.UnderReview) {
            throw new HearingRefusedException(Reason.UNDER_REVIEW);
        }
        Hearing.Concluded ended =
                reminded(seen.hearing()).orElseThrow(() -> new HearingRefusedException(Reason.NOT_REMINDED));
        if (!ended.conclusion().by().equals(me.id()) || !Issuing.mayDraft(me)) {
            throw new HearingRefusedException(Reason.NOT_CONCLUDER);
        }
        Optional<Reminder> last = rows.of(id);
        if (last.filter(one -> !one.ended()).isPresent()) {
            return last.get().draft();
        }
        int no = last.map(Reminder::no).orElse(0) + 1;
        DraftId draft = issuing.draft(me, Draft.Purpose.OWN, ReminderPaper.of(ended, named(me, ended), ground));
        Instant at = now();
        rows.insert(id, no, draft, me.id(), at);
        record(me, "inspection.remind", id, at, Map.of("no", no, "draft", draft.value()));
        return draft;
    }

    private ReminderPaper.Named named(CurrentPerson me, Hearing.Concluded ended) {
        OrgChart chart = org.chart();
        UnitId bodyId = Numbers.body(chart, me.unit());
        String body = chart.unit(bodyId).map(Unit::name).orElse("");
        PersonId asked = ended.inquiry().asked();
        Letterheads.Letterhead head = letterheads.of(bodyId);
        return new ReminderPaper.Named(
                body,
                chart.unit(chart.addressable(me.unit()))
                        .filter(unit -> !unit.id().equals(bodyId))
                        .map(Unit::code)
                        .orElse(""),
                head.superiorWords(),
                head.placeWords(),
                chart.person(asked).map(Person::name).orElse(""),
                chart.appointmentsOf(asked).stream()
                        .findFirst()
                        .map(chart::titled)
                        .orElse(""),
                named(chart, ended.inquiry().by()),
                named(chart, ended.conclusion().by()),
                signer(me, ended.inquiry()));
    }

    /// The name of somebody with their post, as a sentence has it.
    private static String named(OrgChart chart, PersonId person) {
        String name = chart.person(person).map(Person::name).orElse("");
        return chart.appointmentsOf(person).stream()
                .findFirst()
                .map(held -> chart.titled(held) + " " + name)
                .orElse(name);
    }

    /// Whoever concluded, where they may sign today; else the first who may and is neither the person nor a relative.
    private @Nullable PersonId signer(CurrentPerson me, Inquiry inquiry) {
        PersonId asked = inquiry.asked();
        List<PersonId> empowered = releases.empowered(me).stream()
                .filter(one -> !one.equals(asked) && !bars.isRelated(one, asked, inquiry.sentAt()))
                .toList();
        if (empowered.contains(me.id())) {
            return me.id();
        }
        return empowered.isEmpty() ? null : empowered.getFirst();
    }

    /// That the person has it; a second time changes nothing.
    ///
    /// @throws HearingRefusedException if it is for somebody else, or was not sent
    @Transactional
    public void receive(CurrentPerson me, HearingId id) {
        hearingRows.alone(id);
        Hearings.Seen seen = sight.find(me, id).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
        if (!seen.hearing().inquiry().asked().equals(me.id())) {
            throw new HearingRefusedException(Reason.NOT_ASKED);
        }
        Reminder reminder = of(seen).orElseThrow(() -> new HearingRefusedException(Reason.NOT_REMINDED));
        if (reminder.receivedAt() != null) {
            return;
        }
        if (!reminder.waits()) {
            throw new HearingRefusedException(Reason.NOT_REMINDED);
        }
        Instant at = now();
        rows.receive(id, reminder.no(), at);
        record(me, "inspection.remindReceive", id, at, Map.of("no", reminder.no()));
    }

    private void record(CurrentPerson me, String kind, HearingId id, Instant at, Map<String, Object> facts) {
        journal.append(new Entry(at, me.actor(), kind, id.subject(), facts, null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
