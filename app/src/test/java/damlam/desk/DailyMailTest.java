package damlam.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import damlam.MovableClock;
import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.directives.Preparations;
import damlam.directives.Questions;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ServerTest
@Import(MovableClock.Set.class)
class DailyMailTest {
    private static final Actor SETUP = new Actor(1, null, null);

    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeAll
    static void start() {
        MAIL.start();
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Autowired
    damlam.analysis.Signals signals;

    @Autowired
    damlam.inspection.HearingLists hearings;

    @Autowired
    MovableClock clock;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    DailyMailRows rows;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    @Autowired
    Questions questions;

    @Autowired
    Preparations preparations;

    private final WorkCalendar calendar = WorkCalendar.vietnam();
    private PersonId head;
    private String address;
    private UnitId body;
    private UnitId unit;
    private PersonId leader;

    @BeforeEach
    void aHeadWithAnAccount() {
        clock.moveTo(calendar.plusWorkingDays(clock.today(), 3));
        LocalDate since = clock.today().minusYears(1);
        String mark = UUID.randomUUID().toString();
        body = org.addUnit(SETUP, "B" + mark, "Sở Thử", UnitKind.BODY, null, since);
        unit = org.addUnit(SETUP, "U" + mark, "Phòng Thử", UnitKind.DEPARTMENT, body, since);
        address = mark + "@example.test";
        leader = person("Nguyễn Văn Giả", body, since, null);
        head = person("Trần Thị Giả", unit, since, address);
        accounts.open(SETUP, head, mark, "mật khẩu");
    }

    private PersonId person(String name, UnitId in, LocalDate since, @Nullable String email) {
        PersonId person = org.addPerson(SETUP, UUID.randomUUID().toString(), name, email);
        org.appoint(SETUP, person, org.addPost(SETUP, in, "Trưởng", Duty.HEAD), since, null);
        return person;
    }

    private void give(String title, @Nullable LocalDate dueOn) {
        cases.open(
                accounts.person(leader).orElseThrow(),
                new Opening(null, null, "", null, body, Party.of(unit), "TASK", title, "", dueOn, List.of(), ""));
    }

    private DailyMail mail(boolean demo) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(MAIL.getSmtp().getPort());
        return mail(sender, demo);
    }

    private DailyMail mail(@Nullable JavaMailSender sender, boolean demo) {
        ObjectProvider<JavaMailSender> provider = new ObjectProvider<>() {
            @Override
            public JavaMailSender getObject() {
                return sender;
            }

            @Override
            public JavaMailSender getIfAvailable() {
                return sender;
            }
        };
        return new DailyMail(
                cases,
                preparations,
                documents,
                signals,
                hearings,
                accounts,
                org,
                rows,
                clock,
                provider,
                "damlam@example.test",
                "https://so.example.test/",
                demo);
    }

    private List<MimeMessage> received() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> to(message).contains(address))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return String.valueOf(message.getAllRecipients()[0]);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void oneLetterSaysWhatIsLateDueSoonAndNewEachOnce() throws Exception {
        LocalDate today = clock.today();
        give("Việc hạn hôm nay", today);
        give("Việc <b>hạn</b> gần", calendar.plusWorkingDays(today, 3));
        give("Việc thường xuyên", null);
        clock.moveTo(calendar.plusWorkingDays(today, 1));

        mail(false).sendAll();

        MimeMessage letter = received().getFirst();
        assertThat(letter.getSubject()).contains("1 việc trễ, 1 việc sắp đến hạn, 1 việc mới");
        String plain = text(letter, "text/plain");
        String html = text(letter, "text/html");
        assertThat(plain)
                .contains(
                        "Kính gửi Trần Thị Giả,",
                        "Trễ hạn (1)\n- Việc hạn hôm nay (hạn ",
                        "https://so.example.test/cases/");
        assertThat(plain.split("Việc hạn hôm nay", -1)).hasSize(2);
        assertThat(html).contains("Việc &lt;b&gt;hạn&lt;/b&gt; gần").doesNotContain("<b>hạn</b>");
    }

    private static String text(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent()).replace("\r\n", "\n");
        }
        if (part.getContent() instanceof jakarta.mail.Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                String found = text(multipart.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    @Test
    void aSecondRunAndARestartSendNothingMoreThatDay() {
        give("Một việc", null);

        mail(false).sendAll();
        mail(false).sendAll();
        mail(false).sendAll();

        assertThat(received()).hasSize(1);
    }

    @Test
    void whatWasToldOnceIsNotNewTheNextDay() {
        give("Một việc", null);
        mail(false).sendAll();
        clock.moveTo(calendar.plusWorkingDays(clock.today(), 1));

        mail(false).sendAll();

        assertThat(received()).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToWithoutReasonOnADayOffInTheDemonstrationOrWithoutAServer() {
        mail(false).sendAll();
        assertThat(received()).isEmpty();

        give("Một việc", null);
        assertThat(mail(true).sendAll()).isZero();
        assertThat(mail(null, false).sendAll()).isZero();
        while (calendar.isWorkingDay(clock.today())) {
            clock.moveTo(clock.today().plusDays(1));
        }
        assertThat(mail(false).sendAll()).isZero();
        assertThat(received()).isEmpty();
    }

    private static final String DATED = """
            Kính gửi: Các phòng thuộc Sở.

            1. Các phòng thuộc Sở rà soát quy chế làm việc, báo cáo trước ngày 31/12/2036.

            Nơi nhận:
            """;
    private static final String NO_SUCH_DAY = DATED.replace("31/12/2036", "31/2/2026");

    private CurrentPerson writtenTo(UnitId in, Duty duty) {
        PersonId person = org.addPerson(SETUP, UUID.randomUUID().toString(), "Lê Văn Giả", address);
        LocalDate since = clock.today().minusYears(1);
        org.appoint(SETUP, person, org.addPost(SETUP, in, "Chức danh thử", duty), since, null);
        accounts.open(SETUP, person, UUID.randomUUID().toString(), "mật khẩu");
        return accounts.person(person).orElseThrow();
    }

    private Directive received(CurrentPerson clerk, String text) {
        DocumentId document = documents.register(
                clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        "31/SGDĐT-VP",
                        clock.today(),
                        "Sở Thử",
                        "CONG_VAN",
                        "về <i>quy chế</i>",
                        "",
                        new Content(text, null)));
        org.setGroup(SETUP, "Các phòng thuộc Sở", List.of(unit));
        return directives.find(directives.receive(clerk, document)).orElseThrow();
    }

    @Test
    void aDirectiveThatCameToBeIssuedIsToldOnce() throws Exception {
        writtenTo(body, Duty.DEPUTY);
        CurrentPerson clerk = clerk();
        Directive directive = received(clerk, DATED);
        directives.submit(clerk, directive.id(), directive.version(), UUID.randomUUID());

        mail(false).sendAll();

        MimeMessage letter = received().getFirst();
        assertThat(letter.getSubject()).contains("1 văn bản chỉ đạo mới");
        assertThat(text(letter, "text/plain"))
                .contains(
                        "Văn bản chỉ đạo mới nhận (1)",
                        "về <i>quy chế</i> (xem và giao; chờ từ ",
                        "https://so.example.test/directives/" + directive.id().value() + "/prepare");
        assertThat(text(letter, "text/html")).contains("về &lt;i&gt;quy chế&lt;/i&gt;");
        clock.moveTo(calendar.plusWorkingDays(clock.today(), 1));
        mail(false).sendAll();
        assertThat(received()).hasSize(1);
    }

    /// Of an Office of their own, without an address to write to.
    private CurrentPerson clerk() {
        LocalDate since = clock.today().minusYears(1);
        UnitId office = org.addUnit(SETUP, UUID.randomUUID().toString(), "Văn phòng Thử", UnitKind.OFFICE, body, since);
        PersonId person = org.addPerson(SETUP, UUID.randomUUID().toString(), "Vũ Thị Giả", null);
        org.appoint(SETUP, person, org.addPost(SETUP, office, "Văn thư", Duty.CLERK), since, null);
        accounts.open(SETUP, person, UUID.randomUUID().toString(), "mật khẩu");
        return accounts.person(person).orElseThrow();
    }

    @Test
    void whoMayAnswerIsToldWhatIsAsked() throws Exception {
        CurrentPerson clerk = clerk();
        Directive asked = received(clerk, NO_SUCH_DAY);
        writtenTo(body, Duty.DEPUTY);
        questions.ask(
                clerk,
                asked.id(),
                asked.version(),
                UUID.randomUUID(),
                asked.requirements().getFirst().id(),
                "Hạn là ngày nào?");

        mail(false).sendAll();

        assertThat(text(received().getFirst(), "text/plain")).contains("(trả lời; chờ từ ");
    }

    @Test
    void aLetterThatTheServerDidNotTakeIsTriedAgain() {
        give("Một việc", null);
        JavaMailSenderImpl away = new JavaMailSenderImpl();
        away.setHost("localhost");
        away.setPort(1);

        mail(away, false).sendAll();
        assertThat(received()).isEmpty();
        mail(false).sendAll();

        assertThat(received()).hasSize(1);
    }
}
