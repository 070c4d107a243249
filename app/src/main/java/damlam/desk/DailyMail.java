package damlam.desk;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.analysis.Signals;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.directives.Preparations;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.inspection.HearingLists;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// One e-mail a day at most and person, on the morning of a working day: what is new in their hands, among
/// it directives still to be issued, what is due within two working days, what is late, signals about
/// themselves, and hearings in which they are to explain. Who has nothing of
/// that gets none.
///
/// It goes to those who have an account and an address. There is none in the demonstration, and none where no mail
/// server is configured (`spring.mail.host`).
@Component
class DailyMail {
    private static final Logger LOG = LoggerFactory.getLogger(DailyMail.class);

    private final Cases cases;
    private final Preparations preparations;
    private final Documents documents;
    private final Signals signals;
    private final HearingLists hearings;
    private final Accounts accounts;
    private final Org org;
    private final DailyMailRows rows;
    private final Clock clock;
    private final @Nullable JavaMailSender sender;
    private final String from;
    private final String address;
    private final boolean demo;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    DailyMail(
            Cases cases,
            Preparations preparations,
            Documents documents,
            Signals signals,
            HearingLists hearings,
            Accounts accounts,
            Org org,
            DailyMailRows rows,
            Clock clock,
            ObjectProvider<JavaMailSender> sender,
            @Value("${damlam.mail.from}") String from,
            @Value("${damlam.address}") String address,
            @Value("${damlam.demo}") boolean demo) {
        this.cases = cases;
        this.preparations = preparations;
        this.documents = documents;
        this.signals = signals;
        this.hearings = hearings;
        this.accounts = accounts;
        this.org = org;
        this.rows = rows;
        this.clock = clock;
        this.sender = sender.getIfAvailable();
        this.from = from;
        this.address = address.replaceFirst("/+$", "");
        this.demo = demo;
    }

    /// Again every ten minutes for three hours, so that a mail server that is away at seven is met later.
    @Scheduled(cron = "0 0/10 7-9 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        try {
            int sent = sendAll();
            if (sent > 0) {
                LOG.info("{} daily e-mails sent", sent);
            }
        } catch (DataAccessException e) {
            LOG.warn("Daily e-mails wait: {}", e.getMessage());
        }
    }

    /// @return how many letters went out
    int sendAll() {
        if (sender == null || demo || !calendar.isWorkingDay(org.today())) {
            return 0;
        }
        Map<PersonId, Instant> lastSent = rows.lastSent();
        int sent = 0;
        for (PersonId id : accounts.withAccount()) {
            Optional<Person> person = org.chart().person(id).filter(DailyMail::hasAddress);
            if (person.isPresent() && send(sender, person.get(), lastSent.getOrDefault(id, lastMorning()))) {
                sent++;
            }
        }
        return sent;
    }

    private static boolean hasAddress(Person person) {
        String email = person.email();
        return email != null && !email.isBlank();
    }

    /// Who was never written to hears of what came since the working day before.
    private Instant lastMorning() {
        return calendar.plusWorkingDays(org.today(), -1).atStartOfDay(Org.ZONE).toInstant();
    }

    private boolean send(JavaMailSender server, Person to, Instant since) {
        Optional<CurrentPerson> person = accounts.person(to.id());
        DailyLetter letter = DailyLetter.of(
                toDo(to.id()),
                person.map(one -> preparations.of(one).inHands()).orElse(List.of()),
                person.map(signals::unseen).orElse(List.of()),
                person.map(hearings::toExplain).orElse(List.of()),
                since);
        LocalDate day = org.today();
        if (letter.lines() == 0 || !rows.begin(to.id(), day, letter.lines(), clock.instant())) {
            return false;
        }
        boolean sent = deliver(server, to, MailText.of(letter, documents(letter), to.name(), day, address));
        rows.end(to.id(), day, sent);
        return sent;
    }

    /// Whoever could only step in for another is not written to: the other is.
    private List<CaseLine> toDo(PersonId person) {
        OrgChart chart = org.chart();
        return cases.inHandsOf(person).stream()
                .filter(line -> line.at().holder() != null
                        && Turn.of(
                                        line.at().holder(),
                                        person,
                                        chart,
                                        line.work().matter())
                                .own())
                .toList();
    }

    /// What is told is the document, and the directive only what becomes of it.
    private Map<DocumentId, Document> documents(DailyLetter letter) {
        return documents
                .all(letter.papers().stream()
                        .map(paper -> paper.directive().document())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Document::id, Function.identity(), (one, same) -> one));
    }

    private boolean deliver(JavaMailSender server, Person to, MailText text) {
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(String.valueOf(to.email()));
            helper.setSubject(text.subject());
            helper.setText(text.plain(), text.html());
            server.send(message);
            return true;
        } catch (MailException | MessagingException e) {
            // The address stays out of the log: it is a person's.
            LOG.warn("The daily e-mail to person {} was not taken: {}", to.id().value(), e.getMessage());
            return false;
        }
    }
}
