package damlam.exchange;

import damlam.exchange.Partner.Transport;
import damlam.org.Org;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries out what waits in the outbox and looks into the partners' folders. A message that does
/// not arrive is tried again with growing pauses; one that may have arrived is sent again too, and
/// kept once on the other side.
@Component
class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1));
    private static final int AT_ONCE = 100;
    private static final int LONGEST_TROUBLE = 300;

    private final ExchangeRows rows;
    private final Partners partners;
    private final Intake intake;
    private final Statuses statuses;
    private final SetAsideRows aside;
    private final TransactionTemplate transaction;
    private final Carrier carrier;
    private final Clock clock;

    Outbox(
            ExchangeRows rows,
            Partners partners,
            Intake intake,
            Statuses statuses,
            SetAsideRows aside,
            TransactionTemplate transaction,
            Mailbox mailbox,
            Clock clock) {
        this.rows = rows;
        this.partners = partners;
        this.intake = intake;
        this.statuses = statuses;
        this.aside = aside;
        this.transaction = transaction;
        this.carrier = new Carrier(mailbox, clock);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    void work() {
        collect();
        statuses.look();
        for (int i = 0; i < AT_ONCE && Boolean.TRUE.equals(transaction.execute(status -> sendNext())); i++) {
            LOG.debug("sent one more");
        }
    }

    /// @return whether there was one to send
    private boolean sendNext() {
        Instant now = clock.instant();
        Optional<Message> next = rows.nextToSend(now);
        if (next.isEmpty()) {
            return false;
        }
        Message message = next.get();
        Partner partner = partners.find(message.partner()).orElseThrow();
        String sender = partners.ourselves(LocalDate.ofInstant(now, Org.ZONE))
                .map(agency -> agency.code().value())
                .orElse("");
        try {
            if (!partner.active()) {
                throw new IOException("inactive");
            }
            carrier.carry(partner, partners.secret(partner), sender, message, rows.file(message.id()));
            rows.sent(message.id(), clock.instant());
        } catch (IOException | RuntimeException e) {
            String why = String.valueOf(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            Duration pause = PAUSES.get(Math.min(message.tries(), PAUSES.size() - 1));
            rows.notSent(message.id(), why.substring(0, Math.min(why.length(), LONGEST_TROUBLE)), now.plus(pause));
        }
        return true;
    }

    private void collect() {
        for (Partner partner : partners.all()) {
            if (partner.active() && partner.transport() == Transport.FOLDER) {
                try {
                    for (Carrier.Left left : Carrier.left(partner)) {
                        collect(partner, left);
                    }
                } catch (IOException | RuntimeException e) {
                    LOG.warn("The folder of partner {} cannot be read", partner.id(), e);
                }
            }
        }
    }

    private void collect(Partner partner, Carrier.Left left) throws IOException {
        try {
            intake.arrive(List.of(partner), left.bytes());
            left.move("done", clock.instant());
        } catch (EdxmlException e) {
            String place = left.move("refused", clock.instant()).toString();
            left.explain(String.valueOf(e.getMessage()));
            aside.insert(Transport.FOLDER, place, left.name(), partner.id(), e, clock.instant());
        }
    }
}
