package damlam.exchange;

import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.dispatch.UnreadableFileException;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Drafts;
import damlam.documents.OriginalFile;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Answered;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.DocumentNumber;
import damlam.exchange.Edxml.Signer;
import damlam.exchange.Edxml.Steering;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.signatures.SafePdf;
import damlam.signatures.UnfitPdfException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to exchanges: a document is sent to a partner, one that came is taken or refused, and what was done is told
/// to the other side by a status.
///
/// Sending, taking and refusing are accountable acts and enter the journal.
@Component
public class Exchanges {
    private final ExchangeRows rows;
    private final Partners partners;
    private final Documents documents;
    private final Drafts drafts;
    private final Journal journal;
    private final Clock clock;

    Exchanges(ExchangeRows rows, Partners partners, Documents documents, Drafts drafts, Journal journal, Clock clock) {
        this.rows = rows;
        this.partners = partners;
        this.documents = documents;
        this.drafts = drafts;
        this.journal = journal;
        this.clock = clock;
    }

    /// Why a document is not sent; `exchange.refused.<reason>` says it.
    public enum Refusal {
        NO_OWN_CODE,
        NO_PARTNER_CODE,
        NOT_OUTGOING,
        NO_NUMBER,
        SENT_BEFORE
    }

    /// Puts a document into the outbox for a partner; it is carried there by [Outbox].
    ///
    /// @param answers a document that came in and that this one answers; null for none
    /// @return what is in the way; empty where it goes
    @Transactional
    public Optional<Refusal> send(
            Actor by, DocumentId id, long partner, Steering steering, List<String> tasks, @Nullable Message answers) {
        Document document = documents.find(id).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Org.ZONE);
        Optional<Agency> from = partners.ourselves(today);
        Optional<Agency> to = partners.agency(partner, today);
        OriginalFile file = documents.file(id, document.version()).orElse(null);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of(from.isEmpty() ? Refusal.NO_OWN_CODE : Refusal.NO_PARTNER_CODE);
        }
        if (document.direction() != Direction.OUTGOING) {
            return Optional.of(Refusal.NOT_OUTGOING);
        }
        LocalDate dated = document.date();
        if (document.number().isEmpty() || dated == null) {
            return Optional.of(Refusal.NO_NUMBER);
        }
        Attachment attached = attached(document, file);
        DocumentNumber number = number(document.number());
        String edocId = EdxmlWriter.documentId(from.get().code(), dated, number);
        Edxml.Document edoc = new Edxml.Document(
                from.get(),
                List.of(to.get()),
                number,
                "",
                dated,
                title(document.type()),
                document.subject(),
                new Signer("", "", document.signer()),
                null,
                0,
                steering,
                answers == null ? List.of() : List.of(answered(answers)),
                tasks,
                edocId,
                List.of(attached),
                now());
        Optional<Long> message = rows.insert(new ExchangeRows.New(
                false,
                partner,
                edocId,
                edocId,
                null,
                "",
                document.number(),
                document.subject(),
                id,
                EdxmlWriter.write(edoc, Org.ZONE),
                now(),
                now()));
        if (message.isEmpty()) {
            return Optional.of(Refusal.SENT_BEFORE);
        }
        journal.append(new Entry(
                now(),
                by,
                "exchange.send",
                "document:" + id.value(),
                Map.of("partner", partner, "steering", steering.name()),
                null));
        return Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// The file it was made as; where there is none, its text.
    private Attachment attached(Document document, @Nullable OriginalFile file) {
        if (file != null) {
            return new Attachment(file.name(), file.mediaType(), "", file.bytes());
        }
        String name = EdxmlReader.safe(document.number().replace('/', '-')) + ".txt";
        return new Attachment(
                name,
                "text/plain; charset=utf-8",
                "",
                documents.text(document.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static DocumentNumber number(String printed) {
        int stroke = printed.indexOf('/');
        return stroke < 0
                ? new DocumentNumber(printed, "")
                : new DocumentNumber(printed.substring(0, stroke), printed.substring(stroke + 1));
    }

    private static String title(String type) {
        return DispatchType.named(type).map(DispatchType::title).orElse("");
    }

    private Answered answered(Message incoming) {
        Edxml edxml = read(incoming.id());
        if (!(edxml instanceof Edxml.Document document)) {
            throw new IllegalArgumentException("message " + incoming.id() + " is no document");
        }
        return about(document);
    }

    static Answered about(Edxml.Document document) {
        return new Answered(document.from().code(), document.number(), document.date(), document.documentId());
    }

    /// A message that is kept here was read before, so it can be read.
    private Edxml read(long message) {
        try {
            return EdxmlReader.read(rows.file(message), Org.ZONE);
        } catch (EdxmlException e) {
            throw new IllegalStateException("message " + message, e);
        }
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

    public Optional<Message> find(long id) {
        return rows.find(id);
    }

    /// What an incoming message says.
    public Edxml.Document document(Message message) {
        if (read(message.id()) instanceof Edxml.Document document) {
            return document;
        }
        throw new IllegalArgumentException("message " + message.id() + " is no document");
    }

    /// Takes an incoming document: it becomes a draft, as a file that a clerk brings in. Once the draft
    /// is registered the sender is told.
    ///
    /// @return the draft; empty if somebody has taken or refused it already
    /// @throws UnfitPdfException if its file is made to harm; nothing is taken
    @Transactional
    public Optional<UUID> take(CurrentPerson me, Message message) throws UnfitPdfException {
        Edxml.Document document = document(message);
        OriginalFile file = main(document);
        if (file != null && SafePdf.isPdf(file.bytes())) {
            SafePdf.check(file.bytes());
        }
        String text = "";
        UnreadableFileException.Reason problem = null;
        if (file != null) {
            try {
                text = DispatchText.read(file.bytes(), file.name());
            } catch (UnreadableFileException e) {
                problem = e.reason();
            }
        }
        UUID draft =
                drafts.keep(me, text.isBlank() ? described(document) : text, file, text.isBlank() ? problem : null);
        if (!rows.take(message.id(), me.id().value(), draft)) {
            return Optional.empty();
        }
        journal.append(new Entry(
                now(),
                me.actor(),
                "exchange.take",
                "message:" + message.id(),
                Map.of("partner", message.partner()),
                null));
        return Optional.of(draft);
    }

    private static @Nullable OriginalFile main(Edxml.Document document) {
        return document.attachments().stream()
                .filter(one -> one.bytes().length > 0)
                .findFirst()
                .map(one -> new OriginalFile(one.name(), one.contentType(), one.bytes()))
                .orElse(null);
    }

    /// Where no attachment gives text, what the message itself says of the document.
    private static String described(Edxml.Document document) {
        return document.from().name() + "\n" + document.number().printed() + "\n" + document.subject();
    }

    /// Refuses an incoming document and tells its sender why (Quyết định 28/2018, art. 5.4).
    ///
    /// @return false if somebody has taken or refused it already
    @Transactional
    public boolean refuse(CurrentPerson me, Message message, String reason) {
        if (!rows.refuse(message.id(), me.id().value(), now())) {
            return false;
        }
        tell(message, StatusCode.REFUSED, reason, me.name());
        journal.append(new Entry(
                now(),
                me.actor(),
                "exchange.refuse",
                "message:" + message.id(),
                Map.of("partner", message.partner()),
                reason));
        return true;
    }

    /// Tells the sender of an incoming document how far it is here. What was told once is not told again.
    void tell(Message message, StatusCode code, String description, String staff) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Org.ZONE);
        Optional<Agency> from = partners.ourselves(today);
        if (from.isEmpty()) {
            return;
        }
        Edxml.Document document = document(message);
        Edxml.Status status = new Edxml.Status(from.get(), about(document), code, description, now(), staff);
        rows.insert(new ExchangeRows.New(
                false,
                message.partner(),
                document.documentId() + " " + code.code(),
                document.documentId(),
                code,
                description,
                message.number(),
                message.subject(),
                null,
                EdxmlWriter.write(status, Org.ZONE),
                now(),
                now()));
    }

    /// Takes in what a partner sent. What comes twice is kept once.
    ///
    /// @return false if it was here already
    /// @throws EdxmlException if it is no edXML, or its sender is not this partner
    @Transactional
    boolean arrive(Partner partner, byte[] file) throws EdxmlException {
        Edxml edxml = EdxmlReader.read(file, Org.ZONE);
        Optional<Long> kept = rows.insert(arrived(partner, edxml, file));
        if (kept.isPresent() && edxml instanceof Edxml.Document) {
            tell(rows.find(kept.get()).orElseThrow(), StatusCode.ARRIVED, "", "");
        }
        return kept.isPresent();
    }

    private ExchangeRows.New arrived(Partner partner, Edxml edxml, byte[] file) throws EdxmlException {
        Agency from = switch (edxml) {
            case Edxml.Document document -> document.from();
            case Edxml.Status status -> status.from();
        };
        if (partner.codes().stream().noneMatch(code -> code.code().equals(from.code()))) {
            throw new EdxmlException(EdxmlException.What.NO_CODE, "From/OrganId", 1);
        }
        return switch (edxml) {
            case Edxml.Document document ->
                new ExchangeRows.New(
                        true,
                        partner.id(),
                        document.documentId(),
                        document.documentId(),
                        null,
                        "",
                        document.number().printed(),
                        document.subject(),
                        null,
                        file,
                        now(),
                        null);
            case Edxml.Status status ->
                new ExchangeRows.New(
                        true,
                        partner.id(),
                        status.about().documentId() + " " + status.code().code() + " " + status.at(),
                        status.about().documentId(),
                        status.code(),
                        status.description(),
                        status.about().number().printed(),
                        "",
                        null,
                        file,
                        now(),
                        null);
        };
    }

    /// Tells the senders of those documents that were registered since.
    @Transactional
    void tellReceived() {
        for (Message message : rows.takenNotReceived()) {
            UUID draft = message.draft();
            Long person = message.takenBy();
            boolean registered = draft != null
                    && person != null
                    && drafts.find(new PersonId(person), draft)
                            .map(one -> one.document() != null)
                            .orElse(false);
            if (registered) {
                rows.received(message.id(), now());
                tell(message, StatusCode.RECEIVED, "", "");
            }
        }
    }
}
