package damlam.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import damlam.MovableClock;
import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.calendar.WorkCalendar;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Party;
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
    MovableClock clock;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    DailyMailRows rows;

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
                cases, accounts, org, rows, clock, provider, "damlam@example.test", "https://so.example.test/", demo);
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
