package damlam.exchange;

import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.dispatch.FileText;
import damlam.dispatch.UnreadableFileException;
import damlam.dispatch.UnreadableFileException.Reason;
import damlam.documents.Arrival;
import damlam.documents.Brought;
import damlam.documents.Channel;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Drafts;
import damlam.documents.OriginalFile;
import damlam.documents.Stated;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.EdxmlException.What;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.signatures.SafePdf;
import damlam.signatures.UnfitPdfException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What comes in from other systems: kept once, then taken by a clerk, refused, or given back to a
/// sender who recalls it.
///
/// Taking, refusing and giving back are accountable acts and enter the journal.
@Component
public class Intake {
    private static final Set<Reason> HARMFUL = Set.of(
            Reason.OTHER_TYPE, Reason.ZIP_BOMB, Reason.MACRO, Reason.EXTERNAL_LINK, Reason.SCRIPT, Reason.UNSAFE_NAME);

    private final ExchangeRows rows;
    private final Statuses statuses;
    private final Documents documents;
    private final Drafts drafts;
    private final Journal journal;
    private final Clock clock;

    Intake(ExchangeRows rows, Statuses statuses, Documents documents, Drafts drafts, Journal journal, Clock clock) {
        this.rows = rows;
        this.statuses = statuses;
        this.documents = documents;
        this.drafts = drafts;
        this.journal = journal;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// Keeps what a partner sent. What comes twice is kept once.
    ///
    /// @param senders whom it can be from; the code in it says whom it is
    /// @return false if it was here already
    /// @throws EdxmlException if it is no edXML, is from none of them, or contradicts what is here
    @Transactional
    boolean arrive(List<Partner> senders, byte[] file) throws EdxmlException {
        Edxml edxml = EdxmlReader.read(file, Org.ZONE);
        Partner partner = sender(senders, edxml);
        ExchangeRows.New message = arrived(partner, edxml, file);
        if (message.status() != null && !rows.knows(partner.id(), message.edocId())) {
            throw new EdxmlException(What.UNKNOWN_DOCUMENT, message.edocId(), 1);
        }
        Optional<Long> kept = rows.insert(message);
        if (kept.isEmpty()) {
            requireSame(partner, message, edxml);
        } else if (edxml instanceof Edxml.Document) {
            statuses.tell(rows.find(kept.get()).orElseThrow(), StatusCode.ARRIVED, "", "");
        }
        return kept.isPresent();
    }

    private static Partner sender(List<Partner> senders, Edxml edxml) throws EdxmlException {
        Agency from = switch (edxml) {
            case Edxml.Document document -> document.from();
            case Edxml.Status status -> status.from();
        };
        return senders.stream()
                .filter(one -> one.codes().stream().anyMatch(code -> code.code().equals(from.code())))
                .findFirst()
                .orElseThrow(
                        () -> new EdxmlException(What.NOT_THEIRS, from.code().value(), 1));
    }

    private ExchangeRows.New arrived(Partner partner, Edxml edxml, byte[] file) {
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

    /// A system may write the same document anew for each try: only its time may differ.
    private void requireSame(Partner partner, ExchangeRows.New message, Edxml edxml) throws EdxmlException {
        byte[] known = rows.file(
                rows.known(partner.id(), message.identity()).orElseThrow().id());
        if (!Arrays.equals(known, message.file())
                && edxml instanceof Edxml.Document document
                && !(EdxmlReader.read(known, Org.ZONE) instanceof Edxml.Document before && before.says(document))) {
            throw new EdxmlException(What.OTHER_CONTENT, "DocumentId", 1);
        }
    }

    /// A file that is not read, because it is made to harm or not what it claims to be.
    public static final class UnfitFileException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String words;

        UnfitFileException(String words, Throwable cause) {
            super(words, cause);
            this.words = words;
        }

        /// The key of the words for people.
        public String words() {
            return words;
        }
    }

    /// Takes an incoming document: it becomes a draft, as a file that a clerk brings in. Once the
    /// draft is registered the sender is told.
    ///
    /// @return the draft; empty if somebody has taken, refused or given it back already
    /// @throws UnfitFileException if its file is made to harm, or is not what its name says;
    ///     nothing is taken
    @Transactional
    public Optional<UUID> take(CurrentPerson me, Message message) throws UnfitFileException {
        Brought brought = brought(Statuses.document(rows.file(message.id())), message.madeAt());
        UUID draft = drafts.keep(me, brought);
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

    static Brought brought(Edxml.Document document, Instant at) throws UnfitFileException {
        List<OriginalFile> files = document.attachments().stream()
                .filter(one -> one.bytes().length > 0)
                .map(one -> new OriginalFile(one.name(), one.contentType(), one.bytes()))
                .toList();
        Arrival arrival =
                new Arrival(Channel.ELECTRONIC, Edxml.urgency(document.priority()), LocalDate.ofInstant(at, Org.ZONE));
        Stated stated = stated(document);
        if (files.isEmpty()) {
            return new Brought(described(document), null, null, false, List.of(), stated, arrival);
        }
        OriginalFile first = files.getFirst();
        List<OriginalFile> others = files.subList(1, files.size());
        try {
            return Brought.read(read(first), first, stated, arrival).with(others);
        } catch (UnreadableFileException e) {
            if (HARMFUL.contains(e.reason())) {
                throw new UnfitFileException("documents.problem." + e.reason(), e);
            }
            return new Brought(described(document), first, e.reason(), false, others, stated, arrival);
        }
    }

    private static Stated stated(Edxml.Document document) {
        String type = Fold.of(document.typeName());
        return new Stated(
                document.number().printed(),
                document.date(),
                document.from().name(),
                Arrays.stream(DispatchType.values())
                        .filter(one -> Fold.of(one.title()).equals(type))
                        .findFirst()
                        .map(DispatchType::name)
                        .orElse(""),
                document.subject(),
                document.signer().name());
    }

    private static FileText read(OriginalFile file) throws UnreadableFileException, UnfitFileException {
        if (SafePdf.isPdf(file.bytes())) {
            try {
                SafePdf.check(file.bytes());
            } catch (UnfitPdfException e) {
                throw new UnfitFileException("signatures.problem." + e.reason(), e);
            }
        }
        return DispatchText.open(file.bytes(), file.name(), DispatchText.Progress.NONE);
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
        statuses.tell(message, StatusCode.REFUSED, reason, me.name());
        journal.append(new Entry(
                now(),
                me.actor(),
                "exchange.refuse",
                "message:" + message.id(),
                Map.of("partner", message.partner()),
                reason));
        return true;
    }

    /// Answers a sender who asks for a document back (Quyết định 28/2018, art. 8.2). Where we
    /// agree, our copy is recalled: it stays in the register, and only those who see every document
    /// still read it.
    ///
    /// @param reason why not; may be empty where we agree
    /// @return false if that was answered already, or is not asked
    @Transactional
    public boolean answerRecall(CurrentPerson me, Message message, boolean agreed, String reason) {
        Instant asked = message.answeredAt();
        if (!message.recallAsked()
                || asked == null
                || !rows.answerRecall(message.id(), me.actor(), agreed, asked, now())) {
            return false;
        }
        DocumentId document = message.documentId();
        if (agreed && document != null && documents.recalled(document).isEmpty()) {
            documents.recall(me.actor(), document, Statuses.recallReason(message));
        }
        StatusCode code = agreed ? StatusCode.RECALL_AGREED : StatusCode.RECALL_REFUSED;
        statuses.tell(message, code, reason, me.name());
        journal.append(new Entry(
                now(),
                me.actor(),
                "exchange.recall",
                "message:" + message.id(),
                Map.of("partner", message.partner(), "agreed", agreed),
                reason.isEmpty() ? null : reason));
        return true;
    }
}
