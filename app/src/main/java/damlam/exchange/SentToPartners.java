package damlam.exchange;

import damlam.documents.Delivery;
import damlam.documents.Delivery.State;
import damlam.documents.Delivery.To;
import damlam.documents.Delivery.Way;
import damlam.documents.DeliverySource;
import damlam.documents.DocumentId;
import damlam.org.Org;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// To which partners a document went, and what they said of it.
@Component
class SentToPartners implements DeliverySource {
    private final ExchangeRows rows;
    private final Partners partners;

    SentToPartners(ExchangeRows rows, Partners partners) {
        this.rows = rows;
        this.partners = partners;
    }

    @Override
    public List<Delivery> of(DocumentId document) {
        return rows.sendings(document).stream().map(this::delivery).toList();
    }

    private Delivery delivery(Message sent) {
        Way way = partners.find(sent.partner())
                .map(partner -> Way.valueOf(partner.transport().name()))
                .orElse(Way.HTTP);
        Instant left = sent.sentAt();
        State state = state(sent);
        return new Delivery(
                To.AGENCY,
                sent.partnerName(),
                way,
                left == null ? null : LocalDate.ofInstant(left, Org.ZONE),
                state,
                since(sent, state),
                state == State.TRYING ? sent.trouble() : sent.answerText(),
                "/exchange/" + sent.id());
    }

    private static State state(Message sent) {
        if (sent.held()) {
            return State.HELD;
        }
        State said = said(sent);
        boolean answered = said == State.RECALL_AGREED || said == State.RECALL_REFUSED;
        return sent.recalledAt() != null && !answered ? State.RECALL_ASKED : said;
    }

    private static State said(Message sent) {
        return switch (sent.answer()) {
            case null -> sent.sentAt() == null ? State.TRYING : State.SENT;
            case ARRIVED -> State.ARRIVED;
            case REFUSED -> State.REFUSED;
            case RECEIVED, ASSIGNED, IN_PROGRESS, DONE -> State.RECEIVED;
            case RECALLED -> State.RECALL_ASKED;
            case RECALL_AGREED -> State.RECALL_AGREED;
            case RECALL_REFUSED -> State.RECALL_REFUSED;
        };
    }

    private @Nullable Instant since(Message sent, State state) {
        return switch (state) {
            case SENT -> sent.sentAt();
            case TRYING -> sent.madeAt();
            case HELD, RECALL_ASKED -> sent.recalledAt();
            case RECEIVED -> received(sent);
            default -> sent.answeredAt();
        };
    }

    /// When it was first said that it is in their register; what was said later says so too.
    private @Nullable Instant received(Message sent) {
        return rows.statuses(sent.partner(), sent.edocId()).stream()
                .filter(Message::incoming)
                .filter(one -> one.status() != StatusCode.ARRIVED && one.status() != StatusCode.REFUSED)
                .findFirst()
                .map(Message::madeAt)
                .orElse(sent.answeredAt());
    }
}
