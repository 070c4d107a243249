package damlam.exchange;

import damlam.exchange.EdxmlException.What;
import damlam.exchange.Partner.Transport;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks into the mailbox. What is taken goes to the folder of such; what is not stays where it is,
/// is said on the page with its reason, and is looked at again every hour, for a stranger may have
/// become a partner.
@Component
class MailIntake {
    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Mailbox mailbox;
    private final Partners partners;
    private final Intake intake;
    private final SetAsideRows aside;
    private final Clock clock;
    private volatile String trouble = "";
    private volatile @Nullable Instant since;

    MailIntake(Mailbox mailbox, Partners partners, Intake intake, SetAsideRows aside, Clock clock) {
        this.mailbox = mailbox;
        this.partners = partners;
        this.intake = intake;
        this.aside = aside;
        this.clock = clock;
    }

    MailState state() {
        return new MailState(mailbox.address(), mailbox.sends(), mailbox.fetches(), trouble, since);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void work() {
        if (!mailbox.fetches()) {
            return;
        }
        try {
            mailbox.each(this::take);
            trouble = "";
            since = null;
        } catch (MessagingException e) {
            if (trouble.isEmpty()) {
                LOG.warn("The mailbox cannot be looked into", e);
                since = clock.instant();
            }
            trouble = String.valueOf(e.getMessage());
        }
    }

    private boolean take(Mail mail) throws MessagingException {
        Instant now = clock.instant();
        if (aside.since(Transport.MAIL, mail.place(), now.minus(AGAIN))) {
            return false;
        }
        List<Partner> senders = partners.writingFrom(mail.from());
        @Nullable EdxmlException wrong = taken(mail, senders);
        if (wrong == null) {
            aside.taken(Transport.MAIL, mail.place(), now);
            return true;
        }
        Long sender = senders.isEmpty() ? null : Long.valueOf(senders.getFirst().id());
        aside.insert(Transport.MAIL, mail.place(), mail.title(), sender, wrong, now);
        return false;
    }

    /// @return what is wrong with it, or with the first of its files that could not be taken; null
    ///     where all were
    private @Nullable EdxmlException taken(Mail mail, List<Partner> senders) throws MessagingException {
        if (senders.isEmpty()) {
            return new EdxmlException(What.STRANGER, mail.from(), 1);
        }
        EdxmlException wrong = null;
        try {
            for (byte[] file : mail.files()) {
                try {
                    intake.arrive(senders, file);
                } catch (EdxmlException e) {
                    wrong = wrong == null ? e : wrong;
                }
            }
        } catch (EdxmlException e) {
            return e;
        }
        return wrong;
    }
}
