package damlam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import damlam.ServerTest;
import damlam.documents.DocumentId;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.EdxmlException.What;
import damlam.exchange.Partner.Code;
import damlam.exchange.Partner.Transport;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;

/// Documents by e-mail, out and in, through a real SMTP and IMAP server.
@ServerTest
class MailTest extends Exchanging {
    private static final String PASSWORD = "mat khau hop thu";

    @Autowired
    Intake intake;

    @Autowired
    Statuses statuses;

    @Autowired
    SetAsideRows aside;

    @Autowired
    TransactionTemplate transaction;

    private GreenMail mail;
    private String ours;
    private String writes;
    private long partner;

    @BeforeEach
    void aMailServer() {
        mail = new GreenMail(
                new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
        mail.start();
        String mark = UUID.randomUUID().toString().substring(0, 8);
        ours = "vanthu-" + mark + "@so.example.test";
        writes = "vanthu-" + mark + "@truong.example.test";
        mail.setUser(ours, ours, PASSWORD);
        mail.setUser(writes, writes, PASSWORD);
        partner = partner(Transport.MAIL, writes);
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private Mailbox mailbox() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.getSmtp().getPort());
        MailSettings settings =
                new MailSettings(ours, "127.0.0.1", mail.getImap().getPort(), ours, PASSWORD, false, "INBOX", "Damlam");
        return new Mailbox(settings, provider(sender));
    }

    private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
        return new ObjectProvider<>() {
            @Override
            public JavaMailSender getObject() {
                return sender;
            }

            @Override
            public JavaMailSender getIfAvailable() {
                return sender;
            }
        };
    }

    private Outbox outbox(Mailbox mailbox) {
        return new Outbox(rows, partners, intake, statuses, aside, transaction, mailbox, Clock.systemUTC());
    }

    private MailIntake reader(Duration later) {
        return new MailIntake(mailbox(), partners, intake, aside, Clock.offset(Clock.systemUTC(), later));
    }

    private void read() {
        reader(Duration.ZERO).work();
    }

    private interface Filling {
        void fill(MimeMessageHelper mail) throws Exception;
    }

    private void write(String from, Filling filling) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.getSmtp().getPort());
        MimeMessage letter = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(letter, true, "UTF-8");
        helper.setFrom(from);
        helper.setTo(ours);
        helper.setSubject("Văn bản " + from);
        helper.setText("Xin gửi văn bản.");
        filling.fill(helper);
        sender.send(letter);
    }

    private static void attach(MimeMessageHelper mail, String name, byte[] file) throws Exception {
        mail.addAttachment(name, new ByteArrayResource(file));
    }

    /// As it stands in a folder of our mailbox, removed ones aside.
    private int in(String folder) throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mail.getImap().getPort(), ours, PASSWORD);
            Folder opened = store.getFolder(folder);
            if (!opened.exists()) {
                return 0;
            }
            opened.open(Folder.READ_ONLY);
            return (int) Arrays.stream(opened.getMessages())
                    .filter(one -> !one.isExpunged() && !isDeleted(one))
                    .count();
        }
    }

    private static boolean isDeleted(jakarta.mail.Message one) {
        try {
            return one.isSet(Flags.Flag.DELETED);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private SetAside onlyAside() {
        List<SetAside> all = setAside().stream()
                .filter(one -> one.title().contains(writes) || one.title().contains("la-mat-" + theirs.value()))
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private long came(String subject) {
        return exchanges.incoming(500).stream()
                .filter(one -> one.subject().equals(subject))
                .count();
    }

    @Test
    void aDocumentGoesOutAsAnAttachmentAlwaysWithTheSameMessageId() throws Exception {
        DocumentId document = outgoing(NEXT.incrementAndGet() + "/STN-VP");
        send(document, Steering.NONE, partner);
        outbox(mailbox()).work();
        MimeMessage first = mail.getReceivedMessages()[0];
        assertThat(first.getAllRecipients()[0].toString()).isEqualTo(writes);
        assertThat(first.getSubject()).startsWith("[edXML] ").endsWith("/STN-VP");
        MimeMultipart parts = (MimeMultipart) first.getContent();
        Part attached = parts.getBodyPart(parts.getCount() - 1);
        assertThat(attached.getFileName()).endsWith(".edxml");
        Edxml.Document sent =
                (Edxml.Document) EdxmlReader.read(attached.getInputStream().readAllBytes(), damlam.org.Org.ZONE);
        assertThat(sent.to().getFirst().code()).isEqualTo(theirs);

        Message message = sent(document);
        mailbox().send(writes, "message-" + message.id(), message, rows.file(message.id()));
        assertThat(mail.getReceivedMessages()[1].getMessageID())
                .as("a second try is the same message")
                .isEqualTo(first.getMessageID())
                .endsWith("@so.example.test>");
    }

    @Test
    void whereTheServerIsDownItWaitsAndGoesLater() throws Exception {
        DocumentId document = outgoing(NEXT.incrementAndGet() + "/STN-VP");
        send(document, Steering.NONE, partner);
        Mailbox to = mailbox();
        mail.getSmtp().stopService();
        outbox(to).work();
        Message waiting = sent(document);
        assertThat(waiting.tries()).isEqualTo(1);
        assertThat(waiting.sentAt()).isNull();
        assertThat(waiting.trouble()).isNotEmpty();

        mail.stop();
        mail.start();
        rows.notSent(waiting.id(), "", Instant.now().minusSeconds(1));
        outbox(mailbox()).work();
        assertThat(sent(document).sentAt()).isNotNull();
    }

    @Test
    void whatComesIsTakenOnceHoweverOftenItIsDelivered() throws Exception {
        String subject = "qua thư " + NEXT.incrementAndGet();
        byte[] file = written(from("21", subject));
        write(writes.toUpperCase(java.util.Locale.ROOT), one -> attach(one, "vb.edxml", file));
        write(writes, one -> attach(one, "vb.edxml", file));
        read();
        assertThat(came(subject)).isOne();
        assertThat(in("INBOX")).isZero();
        assertThat(in("Damlam")).as("nothing is lost").isEqualTo(2);
        web.perform(get("/exchange/" + incoming(subject).id()).session(clerk))
                .andExpect(content().string(containsString("thư không chứng minh được ai đã gửi")));
    }

    @Test
    void ofTwoFilesBothAreTakenAndNothingElseIsOpened() throws Exception {
        String one = "tệp một " + NEXT.incrementAndGet();
        String two = "tệp hai " + NEXT.incrementAndGet();
        write(writes, letter -> {
            attach(letter, "một.edxml", written(from("22", one)));
            attach(letter, "chay.exe", "MZ".getBytes(StandardCharsets.UTF_8));
            attach(letter, "hai.EDXML", written(from("23", two)));
        });
        read();
        assertThat(came(one)).isOne();
        assertThat(came(two)).isOne();
        assertThat(in("Damlam")).isOne();
    }

    @Test
    void ofTwoFilesTheGoodOneIsTakenAndTheMailStays() throws Exception {
        String good = "tệp tốt " + NEXT.incrementAndGet();
        write(writes, letter -> {
            attach(letter, "xau.edxml", "<a/>".getBytes(StandardCharsets.UTF_8));
            attach(letter, "tot.edxml", written(from("24", good)));
        });
        read();
        assertThat(came(good)).isOne();
        assertThat(onlyAside().what()).isEqualTo(What.NO_HEADER);
        assertThat(in("INBOX")).isOne();
        reader(Duration.ofHours(2)).work();
        assertThat(came(good)).isOne();
    }

    /// Servers number the folders of two mailboxes alike where both were made in the same second.
    @Test
    void whatIsSetAsideInOneMailboxIsAnotherThanTheFirstMailOfTheNext() throws Exception {
        write("la-mat-" + theirs.value() + "@example.test", one -> attach(one, "vb.edxml", written(from("25", "lạ"))));
        read();
        assertThat(onlyAside().what()).isEqualTo(What.STRANGER);

        ours = "so-hai-" + ours;
        mail.setUser(ours, ours, PASSWORD);
        String subject = "hộp thư khác " + NEXT.incrementAndGet();
        write(writes, one -> attach(one, "vb.edxml", written(from("26", subject))));
        read();
        assertThat(came(subject)).isOne();
    }

    @Test
    void aStrangersMailStaysAndIsSaidUntilTheStrangerIsAPartner() throws Exception {
        String stranger = "la-mat-" + theirs.value() + "@example.test";
        String subject = "từ người lạ " + NEXT.incrementAndGet();
        write(stranger, one -> attach(one, "vb.edxml", written(from("25", subject))));
        read();
        assertThat(came(subject)).isZero();
        assertThat(onlyAside().what()).isEqualTo(What.STRANGER);
        assertThat(in("INBOX")).isOne();
        web.perform(get("/exchange").session(clerk))
                .andExpect(content()
                        .string(containsString("Thư từ địa chỉ " + stranger.toLowerCase(java.util.Locale.ROOT))));

        partners.save(SETUP, partner, "Trường thử " + theirs.value(), Transport.MAIL, stranger, "", true);
        read();
        assertThat(came(subject)).as("looked at again after an hour").isZero();
        reader(Duration.ofHours(2)).work();
        assertThat(came(subject)).isOne();
        assertThat(setAside()).noneMatch(one -> one.title().contains("la-mat-" + theirs.value()));
        assertThat(in("INBOX")).isZero();
    }

    @Test
    void aPartnerDoesNotSpeakForAnother() throws Exception {
        String subject = "mạo danh " + NEXT.incrementAndGet();
        AgencyCode own = theirs;
        theirs = new AgencyCode("KHAC.9");
        byte[] file = written(from("26", subject));
        theirs = own;
        write(writes, one -> attach(one, "vb.edxml", file));
        read();
        assertThat(came(subject)).isZero();
        assertThat(onlyAside().what()).isEqualTo(What.NOT_THEIRS);
        assertThat(onlyAside().element()).isEqualTo("KHAC.9");
    }

    /// A gateway may write for many: the code in the file says for whom.
    @Test
    void severalPartnersMayWriteFromOneAddress() throws Exception {
        String subject = "qua trục " + NEXT.incrementAndGet();
        theirs = new AgencyCode("X99." + NEXT.incrementAndGet());
        long other = partner(Transport.MAIL, writes);
        partners.call(SETUP, other, new Code(new AgencyCode(theirs.value() + ".1"), today, null, "kiểm thử"));
        write(writes, one -> attach(one, "vb.edxml", written(from("27", subject))));
        read();
        assertThat(incoming(subject).partner()).isEqualTo(other);
    }

    @Test
    void aLetterWithoutEdxmlStays() throws Exception {
        write(writes, one -> attach(one, "cv.docx", new byte[] {'P', 'K', 3, 4}));
        read();
        assertThat(onlyAside().what()).isEqualTo(What.NO_EDXML);
        assertThat(in("INBOX")).isOne();
        long id = onlyAside().id();
        web.perform(post("/exchange/aside/" + id).session(clerk).with(csrf()));
        assertThat(setAside()).noneMatch(one -> one.id() == id);
        reader(Duration.ofHours(2)).work();
        assertThat(setAside()).as("put away for good").noneMatch(one -> one.id() == id);
        assertThat(in("INBOX")).as("and still there").isOne();
    }

    @Test
    void aBrokenMailStaysAndTheNextOneIsTaken() throws Exception {
        String subject = "sau thư hỏng " + NEXT.incrementAndGet();
        String broken = """
                From: %s
                To: %s
                Subject: hong
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Type: application/edxml+xml; name="vb.edxml"
                Content-Transfer-Encoding: no-such-encoding

                %s
                """.formatted(writes, ours, "=?x").replace("\n", "\r\n");
        MimeMessage raw = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(broken.getBytes(StandardCharsets.US_ASCII)));
        mail.getUserManager().getUser(ours).deliver(raw);
        write(writes, one -> attach(one, "vb.edxml", written(from("28", subject))));
        read();
        assertThat(came(subject)).isOne();
        assertThat(onlyAside().what()).isEqualTo(What.BROKEN_MAIL);
        assertThat(in("INBOX")).isOne();
    }

    @Test
    void anOversizedMailIsNotEvenFetched() {
        Mail large = new Mail("INBOX/1/1", writes, writes + " lớn", 200L << 20, () -> {
            throw new AssertionError("it was fetched");
        });
        assertThat(catchThrowableOfType(EdxmlException.class, large::files).what())
                .isEqualTo(What.TOO_LARGE);
    }

    @Test
    void aMailboxThatCannotBeReachedIsSaid() throws Exception {
        MailIntake reader = reader(Duration.ZERO);
        mail.stop();
        reader.work();
        assertThat(reader.state().trouble()).isNotEmpty();
        assertThat(reader.state().since()).isNotNull();
    }

    @Test
    void whatMailProvesIsSaidWhereAPartnerIsSetUp() throws Exception {
        web.perform(get("/admin/exchange").session(administrator))
                .andExpect(content().string(containsString("địa chỉ gửi có thể bị giả mạo")));
        web.perform(post("/admin/exchange")
                        .session(administrator)
                        .with(csrf())
                        .param("name", "Thư " + theirs.value())
                        .param("transport", "MAIL")
                        .param("address", "hai@a.test, ba@b.test"))
                .andExpect(content().string(containsString("Ghi một địa chỉ thư điện tử")));
    }
}
