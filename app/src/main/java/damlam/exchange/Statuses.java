package damlam.exchange;

import damlam.arrivals.Arrivals;
import damlam.arrivals.Standing;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Drafts;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Answered;
import damlam.journal.Actor;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the other sides how far their documents are here, and what we take back of ours. Nobody
/// has to remember to: what stands in the registers is looked at again and again, and each state is
/// told once.
@Component
class Statuses {
    private static final Logger LOG = LoggerFactory.getLogger(Statuses.class);

    private final ExchangeRows rows;
    private final Partners partners;
    private final Documents documents;
    private final Drafts drafts;
    private final Arrivals arrivals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Statuses(
            ExchangeRows rows,
            Partners partners,
            Documents documents,
            Drafts drafts,
            Arrivals arrivals,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.partners = partners;
        this.documents = documents;
        this.drafts = drafts;
        this.arrivals = arrivals;
        this.transaction = transaction;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// A message that is kept here was read before, so it can be read.
    static Edxml.Document document(byte[] file) {
        try {
            if (EdxmlReader.read(file, Org.ZONE) instanceof Edxml.Document document) {
                return document;
            }
            throw new IllegalArgumentException("the message is no document");
        } catch (EdxmlException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answered about(Edxml.Document document) {
        return new Answered(document.from().code(), document.number(), document.date(), document.documentId());
    }

    /// Why its sender takes a document back; where that is not said, by which message.
    static String recallReason(Message message) {
        return message.answerText().isBlank() ? message.partnerName() + ", 13" : message.answerText();
    }

    /// Tells a partner how far a document is. What was told once is not told again, but for what
    /// answers a recall: that may be asked anew.
    ///
    /// @return false as long as we have no code to tell it by
    boolean tell(Message about, StatusCode code, String description, String staff) {
        Optional<Agency> from = partners.ourselves(LocalDate.ofInstant(clock.instant(), Org.ZONE));
        if (from.isEmpty()) {
            return false;
        }
        Edxml.Document document = document(rows.file(about.id()));
        Edxml.Status status = new Edxml.Status(from.get(), about(document), code, description, now(), staff);
        boolean answersRecall = code == StatusCode.RECALL_AGREED || code == StatusCode.RECALL_REFUSED;
        rows.insert(new ExchangeRows.New(
                false,
                about.partner(),
                document.documentId() + " " + code.code() + (answersRecall ? " " + about.answeredAt() : ""),
                document.documentId(),
                code,
                description,
                about.number(),
                about.subject(),
                null,
                EdxmlWriter.write(status, Org.ZONE),
                now(),
                now()));
        return true;
    }

    /// Tells whatever has become true since. What cannot be told of one document does not keep the
    /// others waiting.
    void look() {
        each(rows.takenNotReceived(), this::received);
        List<Message> underWay = rows.underWay();
        Map<DocumentId, Standing> standings = arrivals.all(underWay.stream()
                .map(one -> Objects.requireNonNull(one.documentId()))
                .toList());
        each(
                underWay,
                one -> Optional.ofNullable(standings.get(Objects.requireNonNull(one.documentId())))
                        .flatMap(this::state)
                        .filter(code -> code.code().compareTo(one.told()) > 0)
                        .filter(code -> tell(one, code, "", ""))
                        .ifPresent(code -> rows.told(one.id(), code)));
        each(rows.recalledUntold(), one -> tell(one, StatusCode.RECALLED, one.recallReason(), ""));
    }

    private void each(List<Message> messages, Consumer<Message> act) {
        for (Message one : messages) {
            try {
                transaction.executeWithoutResult(status -> act.accept(one));
            } catch (RuntimeException e) {
                LOG.warn("How far message {} is cannot be told", one.id(), e);
            }
        }
    }

    private void received(Message message) {
        UUID draft = message.draft();
        Long person = message.takenBy();
        Optional<DocumentId> registered = draft == null || person == null
                ? Optional.empty()
                : drafts.find(new PersonId(person), draft).map(Drafts.Draft::document);
        if (registered.isEmpty()) {
            return;
        }
        rows.received(message.id(), registered.get(), now());
        Actor recalledBy = message.recallBy();
        if (message.recallAgreed() && recalledBy != null) {
            documents.recall(recalledBy, registered.get(), recallReason(message));
        } else {
            tell(message, StatusCode.RECEIVED, "", "");
        }
    }

    /// How far it is, in the words of the standard; empty before anybody was given it.
    private Optional<StatusCode> state(Standing at) {
        return switch (at.stage()) {
            case TO_SUBMIT, TO_DIRECT -> Optional.empty();
            case TO_RECEIVE -> Optional.of(StatusCode.ASSIGNED);
            case TO_SETTLE -> Optional.of(StatusCode.IN_PROGRESS);
            case ANSWERED, NOTED -> Optional.of(StatusCode.DONE);
            case CASE -> {
                ExchangeRows.Work work = rows.work(at.document().id());
                if (work.begun() == 0) {
                    yield Optional.of(StatusCode.ASSIGNED);
                }
                yield Optional.of(work.open() == 0 ? StatusCode.DONE : StatusCode.IN_PROGRESS);
            }
        };
    }
}
