package damlam.exchange;

import damlam.access.CurrentPerson;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Validity;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.Steering;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to exchanges: a document is sent to partners, and what went and came is found again.
/// What comes in goes through [Intake].
///
/// Sending is an accountable act and enters the journal.
@Component
public class Exchanges {
    /// What files may have in all, so that the message, with their bytes in base64, is one that
    /// everybody takes.
    private static final long LARGEST_FILES = (Element.LARGEST_FILE - (1L << 20)) / 4 * 3;

    private final ExchangeRows rows;
    private final SetAsideRows aside;
    private final MailIntake mail;
    private final Partners partners;
    private final Documents documents;
    private final Validity validity;
    private final Edocs edocs;
    private final Journal journal;
    private final Clock clock;

    Exchanges(
            ExchangeRows rows,
            SetAsideRows aside,
            MailIntake mail,
            Partners partners,
            Documents documents,
            Validity validity,
            Edocs edocs,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.aside = aside;
        this.mail = mail;
        this.partners = partners;
        this.documents = documents;
        this.validity = validity;
        this.edocs = edocs;
        this.journal = journal;
        this.clock = clock;
    }

    /// Why a document is not sent; `exchange.refused.<reason>` says it.
    public enum Refusal {
        NO_OWN_CODE,
        NO_PARTNER_CODE,
        NOT_OUTGOING,
        NO_NUMBER,
        SENT_BEFORE,
        /// It has its number, and did not go out yet.
        NOT_RELEASED,
        RECALLED,
        /// What only those it names may see goes no ordinary way.
        RESTRICTED,
        TOO_LARGE
    }

    /// What is said with a document on its way.
    ///
    /// @param tasks codes of the tasks it reports on
    /// @param answers a document that came in and that this one answers; null for none
    /// @param dueOn by when an answer is wanted, one of [#dueDays]; null for none
    /// @param enclosed of what is enclosed in it, whose files go along
    public record Sending(
            Steering steering,
            List<String> tasks,
            @Nullable Message answers,
            @Nullable LocalDate dueOn,
            List<DocumentId> enclosed) {
        public Sending {
            tasks = List.copyOf(tasks);
            enclosed = List.copyOf(enclosed);
        }
    }

    /// What is in the way, and of whom; `partner` is 0 where it is of nobody.
    public record Refused(Refusal why, long partner) {}

    /// Puts a document into the outbox for partners, all or none of them; it is carried there by
    /// [Outbox].
    ///
    /// @return what is in the way; empty where it goes
    @Transactional
    public Optional<Refused> send(Actor by, DocumentId id, List<Long> to, Sending said) {
        Document document = documents.find(id).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Org.ZONE);
        List<Attachment> files = edocs.files(document, said.enclosed());
        Optional<Refused> refused = refused(document, to, files, today);
        if (refused.isPresent()) {
            return refused;
        }
        Agency ourselves = partners.ourselves(today).orElseThrow();
        for (long partner : to) {
            Agency receiver = partners.agency(partner, today).orElseThrow();
            Edxml.Document edoc = edocs.of(document, ourselves, receiver, said, files, now());
            boolean isNew = rows.insert(new ExchangeRows.New(
                            false,
                            partner,
                            edoc.documentId(),
                            edoc.documentId(),
                            null,
                            "",
                            document.number(),
                            document.subject(),
                            id,
                            EdxmlWriter.write(edoc, Org.ZONE),
                            now(),
                            now()))
                    .isPresent();
            if (isNew) {
                Map<String, Object> facts =
                        Map.of("partner", partner, "steering", said.steering().name());
                journal.append(new Entry(now(), by, "exchange.send", "document:" + id.value(), facts, null));
            }
        }
        return Optional.empty();
    }

    private Optional<Refused> refused(Document document, List<Long> to, List<Attachment> files, LocalDate today) {
        if (documents.restricted(document.id())) {
            return Optional.of(new Refused(Refusal.RESTRICTED, 0));
        }
        if (partners.ourselves(today).isEmpty()) {
            return Optional.of(new Refused(Refusal.NO_OWN_CODE, 0));
        }
        if (document.direction() != Direction.OUTGOING) {
            return Optional.of(new Refused(Refusal.NOT_OUTGOING, 0));
        }
        if (document.number().isEmpty() || document.date() == null) {
            return Optional.of(new Refused(Refusal.NO_NUMBER, 0));
        }
        Validity.Bar bar = validity.bar(document.id()).orElse(null);
        if (bar != null) {
            return Optional.of(new Refused(bar.pending() ? Refusal.NOT_RELEASED : Refusal.RECALLED, 0));
        }
        if (files.stream().mapToLong(one -> one.bytes().length).sum() > LARGEST_FILES) {
            return Optional.of(new Refused(Refusal.TOO_LARGE, 0));
        }
        Set<Long> before = rows.sentTo(document.id());
        return to.stream()
                .flatMap(partner -> before.contains(partner)
                        ? Stream.of(new Refused(Refusal.SENT_BEFORE, partner))
                        : partners.agency(partner, today).isEmpty()
                                ? Stream.of(new Refused(Refusal.NO_PARTNER_CODE, partner))
                                : Stream.empty())
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// What may go along: documents that are enclosed in this one and are here.
    public List<Document> enclosures(DocumentId id) {
        return edocs.enclosures(id);
    }

    /// The days by which something of a document is due, as its directive says; none is made up.
    public List<LocalDate> dueDays(DocumentId id) {
        return edocs.dueDays(id);
    }

    /// To whom a document was sent before.
    public Set<Long> sentTo(DocumentId id) {
        return rows.sentTo(id);
    }

    public List<Message> incoming(int limit) {
        return rows.documents(true, limit);
    }

    public List<Message> outgoing(int limit) {
        return rows.documents(false, limit);
    }

    public List<Tally> tallies() {
        return rows.tallies();
    }

    /// How many incoming documents nobody has taken or refused.
    public long waiting() {
        return rows.waiting();
    }

    /// A document that went or came.
    public Optional<Message> find(long id) {
        return rows.find(id).filter(one -> one.status() == null);
    }

    /// What a message that is a document says.
    public Edxml.Document document(Message message) {
        return Statuses.document(rows.file(message.id()));
    }

    /// What was said of a document, each way, in order.
    public List<Message> statuses(Message document) {
        return rows.statuses(document.partner(), document.edocId());
    }

    public MailState mail() {
        return mail.state();
    }

    /// What came and was not taken, the latest first.
    public List<SetAside> setAside(int limit) {
        return aside.open(limit);
    }

    /// Puts away what was not taken: somebody has seen to it. It stays where it lies.
    @Transactional
    public void putAway(CurrentPerson me, long id) {
        if (aside.putAway(id, me.id().value(), now())) {
            journal.append(new Entry(now(), me.actor(), "exchange.putAway", "setAside:" + id, Map.of(), null));
        }
    }
}
