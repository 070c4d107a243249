package damlam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpServer;
import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Answered;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.DocumentNumber;
import damlam.exchange.Edxml.Signer;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.Exchanges.Refusal;
import damlam.exchange.Partner.Code;
import damlam.exchange.Partner.Transport;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A document on its way to another system and back, over a folder and over signed requests.
@ServerTest
class ExchangesTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final String PASSWORD = "câu dễ nhớ";
    private static final String SECRET = "một câu bí mật chung dài";
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 100_000_000));

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Exchanges exchanges;

    @Autowired
    Partners partners;

    @Autowired
    Outbox outbox;

    @Autowired
    ExchangeRows rows;

    @TempDir
    Path folder;

    private MockHttpSession clerk;
    private MockHttpSession administrator;
    private Actor by;
    private AgencyCode theirs;
    private LocalDate today;

    @BeforeEach
    void twoOffices() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        today = org.today();
        UnitId office = org.addUnit(SETUP, "VP-" + mark, "Văn phòng " + mark, UnitKind.OFFICE, null, today);
        clerk = signedIn(office, Duty.CLERK, "vt-" + mark);
        administrator = signedIn(office, Duty.ADMINISTRATOR, "qt-" + mark);
        theirs = new AgencyCode("X99." + NEXT.incrementAndGet());
        if (Partner.code(partners.ownCodes(), today).isEmpty()) {
            partners.call(SETUP, 0, new Code(new AgencyCode("H99.1"), today.minusYears(1), null, "kiểm thử"));
            partners.call(SETUP, 0, new Code(new AgencyCode("000.00.01.H99"), today.minusYears(5), null, "kiểm thử"));
        }
    }

    private MockHttpSession signedIn(UnitId unit, Duty duty, String login) throws Exception {
        PersonId person = org.addPerson(SETUP, login, "Lê Thị Thử", null);
        var post = org.appoint(SETUP, person, unit, duty.name(), duty, today, null);
        if (duty == Duty.CLERK) {
            by = new Actor(person.value(), post.value(), null);
        }
        accounts.open(SETUP, person, login, PASSWORD);
        return (MockHttpSession) web.perform(
                        post("/sign-in").with(csrf()).param("username", login).param("password", PASSWORD))
                .andReturn()
                .getRequest()
                .getSession();
    }

    private long partner(Transport transport, String address) {
        partners.save(SETUP, 0, "Trường thử " + theirs.value(), transport, address, SECRET, true);
        long id = partners.all().stream()
                .filter(one -> one.name().endsWith(theirs.value()))
                .findFirst()
                .orElseThrow()
                .id();
        partners.call(SETUP, id, new Code(theirs, today.minusYears(1), null, "kiểm thử"));
        return id;
    }

    private DocumentId outgoing(String number) {
        return documents.register(
                by,
                new Registration(
                        Direction.OUTGOING,
                        number,
                        today,
                        "Sở thử nghiệm",
                        "CONG_VAN",
                        "thử liên thông",
                        "Nguyễn Văn Phê",
                        new Content(
                                "Nội dung",
                                new OriginalFile(
                                        "cv.txt", "text/plain", "Nội dung".getBytes(StandardCharsets.UTF_8)))));
    }

    private Edxml.Document from(String number, String subject) {
        return new Edxml.Document(
                new Agency(theirs, "Trường thử"),
                List.of(new Agency(new AgencyCode("H99.1"), "Sở thử nghiệm")),
                new DocumentNumber(number, "TT-VP"),
                "Hưng Yên",
                today,
                "Công văn",
                subject,
                new Signer("", "Hiệu trưởng", "Trần Văn Thử"),
                null,
                0,
                Steering.NONE,
                List.of(),
                List.of(),
                EdxmlWriter.documentId(),
                List.of(new Attachment(
                        "cv.txt",
                        "text/plain",
                        "",
                        ("Số: " + number + "/TT-VP\nV/v " + subject).getBytes(StandardCharsets.UTF_8))),
                Instant.now());
    }

    private static byte[] written(Edxml what) {
        return EdxmlWriter.write(what, Org.ZONE);
    }

    private List<Edxml> out() throws Exception {
        List<Edxml> all = new ArrayList<>();
        if (Files.isDirectory(folder.resolve("out"))) {
            try (Stream<Path> files = Files.list(folder.resolve("out"))) {
                for (Path file : files.sorted().toList()) {
                    all.add(EdxmlReader.read(Files.readAllBytes(file), Org.ZONE));
                }
            }
        }
        return all;
    }

    private void leave(Edxml what) throws Exception {
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in").resolve(UUID.randomUUID() + ".edxml"), written(what));
    }

    private Message incoming(String subject) {
        return exchanges.incoming(500).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDirectiveGoesOutOnceAndItsAnswerComesBack() throws Exception {
        long partner = partner(Transport.FOLDER, folder.toString());
        String number = NEXT.incrementAndGet() + "/STN-VP";
        DocumentId document = outgoing(number);
        assertThat(exchanges.send(by, document, partner, Steering.DIRECTIVE, List.of(), null))
                .isEmpty();
        assertThat(exchanges.send(by, document, partner, Steering.DIRECTIVE, List.of(), null))
                .contains(Refusal.SENT_BEFORE);
        outbox.work();
        outbox.work();

        assertThat(out()).hasSize(1);
        Edxml.Document sent = (Edxml.Document) out().getFirst();
        assertThat(sent.steering()).isEqualTo(Steering.DIRECTIVE);
        assertThat(sent.from().code().value()).as("the newer of both codes").isEqualTo("H99.1");
        assertThat(sent.attachments().getFirst().name()).isEqualTo("cv.txt");

        Answered about = Exchanges.about(sent);
        leave(new Edxml.Status(
                new Agency(theirs, "Trường thử"), about, StatusCode.REFUSED, "Gửi nhầm nơi nhận", Instant.now(), ""));
        outbox.work();
        Message message = exchanges.outgoing(500).stream()
                .filter(one -> document.equals(one.documentId()))
                .findFirst()
                .orElseThrow();
        assertThat(message.answer()).isEqualTo(StatusCode.REFUSED);
        assertThat(message.answerText()).isEqualTo("Gửi nhầm nơi nhận");
        web.perform(get("/exchange").session(clerk))
                .andExpect(content().string(containsString("Bị từ chối tiếp nhận")));
    }

    @Test
    void whatComesIsTakenThroughTheRegisterAndTheSenderIsTold() throws Exception {
        partner(Transport.FOLDER, folder.toString());
        String subject = "báo cáo thử " + NEXT.incrementAndGet();
        Edxml.Document came = from("5", subject);
        leave(came);
        leave(came);
        outbox.work();
        assertThat(statuses()).as("told at once, and once").containsExactly(StatusCode.ARRIVED);

        Message message = incoming(subject);
        web.perform(get("/exchange/" + message.id()).session(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tiếp nhận và vào sổ")));
        String draft = web.perform(post("/exchange/" + message.id() + "/take")
                        .session(clerk)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(draft).startsWith("/documents/drafts/");
        outbox.work();
        assertThat(statuses()).as("not before it is registered").containsExactly(StatusCode.ARRIVED);

        web.perform(post(draft)
                .session(clerk)
                .with(csrf())
                .param("direction", "INCOMING")
                .param("number", "5/TT-VP")
                .param("subject", subject)
                .param("text", "nội dung")
                .param("anyway", "yes"));
        outbox.work();
        outbox.work();
        assertThat(statuses()).containsExactlyInAnyOrder(StatusCode.ARRIVED, StatusCode.RECEIVED);
        web.perform(get("/exchange").session(clerk))
                .andExpect(content().string(containsString("Đã vào sổ và báo nơi gửi")));
    }

    private List<StatusCode> statuses() throws Exception {
        return out().stream()
                .filter(one -> one instanceof Edxml.Status)
                .map(one -> ((Edxml.Status) one).code())
                .toList();
    }

    /// Quyết định 28/2018, art. 5.4: the button of another system never told the sender.
    @Test
    void aRefusalIsToldWithItsReason() throws Exception {
        partner(Transport.FOLDER, folder.toString());
        String subject = "gửi nhầm " + NEXT.incrementAndGet();
        leave(from("6", subject));
        outbox.work();
        Message message = incoming(subject);
        web.perform(post("/exchange/" + message.id() + "/refuse").session(clerk).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"reason-error\"")));
        web.perform(post("/exchange/" + message.id() + "/refuse")
                .session(clerk)
                .with(csrf())
                .param("reason", "Không thuộc thẩm quyền"));
        outbox.work();
        Edxml.Status refused = out().stream()
                .filter(one -> one instanceof Edxml.Status status && status.code() == StatusCode.REFUSED)
                .map(one -> (Edxml.Status) one)
                .findFirst()
                .orElseThrow();
        assertThat(refused.description()).isEqualTo("Không thuộc thẩm quyền");
        assertThat(refused.about().documentId()).isEqualTo(message.edocId());
    }

    @Test
    void aFileThatRunsAProgramIsNotTaken() throws Exception {
        partner(Transport.FOLDER, folder.toString());
        String subject = "có mã lệnh " + NEXT.incrementAndGet();
        Edxml.Document plain = from("10", subject);
        byte[] script;
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            pdf.save(bytes);
            script = bytes.toByteArray();
        }
        byte[] xml = written(plain);
        String with = new String(xml, StandardCharsets.UTF_8)
                .replace(
                        Base64.getEncoder()
                                .encodeToString(plain.attachments().getFirst().bytes()),
                        Base64.getEncoder().encodeToString(script));
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/ma-lenh.edxml"), with);
        outbox.work();
        Message message = incoming(subject);
        web.perform(post("/exchange/" + message.id() + "/take").session(clerk).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("chứa mã lệnh tự chạy")));
        assertThat(exchanges.find(message.id()).orElseThrow().waits()).isTrue();
    }

    @Test
    void aFileThatIsNoEdxmlIsLaidAsideWithItsReason() throws Exception {
        partner(Transport.FOLDER, folder.toString());
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/xau.edxml"), "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>");
        outbox.work();
        try (Stream<Path> refused = Files.list(folder.resolve("in/refused"))) {
            assertThat(refused.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .anyMatch(name -> name.endsWith("xau.edxml"))
                    .contains("xau.edxml.txt");
        }
        assertThat(Files.readString(folder.resolve("in/refused/xau.edxml.txt"))).contains("line 1, DOCTYPE");
    }

    @Test
    void nobodySpeaksForAnother() throws Exception {
        partner(Transport.FOLDER, folder.toString());
        Edxml.Document own = from("7", "mạo danh " + theirs.value());
        theirs = new AgencyCode("KHAC.1");
        leave(from("7", own.subject()));
        outbox.work();
        assertThat(exchanges.incoming(500)).noneMatch(one -> one.subject().equals(own.subject()));
    }

    /// The other side takes it only at the third try: the message waits, longer each time, and arrives once.
    @Test
    void whatDoesNotArriveIsTriedAgainWithGrowingPauses() throws Exception {
        List<byte[]> taken = new CopyOnWriteArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/in", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            boolean good = SignedRequest.isGood(
                    SECRET,
                    "/in",
                    headers.getFirst(SignedRequest.SENDER),
                    headers.getFirst(SignedRequest.TIME),
                    headers.getFirst(SignedRequest.HASH),
                    headers.getFirst(SignedRequest.SIGNATURE),
                    body,
                    Instant.now());
            int answer = good ? asked.incrementAndGet() < 2 ? 503 : 201 : 401;
            if (answer == 201) {
                taken.add(body);
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        try {
            long partner = partner(
                    Transport.HTTP, "http://127.0.0.1:" + server.getAddress().getPort() + "/in");
            DocumentId document = outgoing(NEXT.incrementAndGet() + "/STN-VP");
            exchanges.send(by, document, partner, Steering.NONE, List.of(), null);
            outbox.work();
            Message waiting = sent(document);
            assertThat(waiting.tries()).isEqualTo(1);
            assertThat(waiting.trouble()).isEqualTo("HTTP 503");
            assertThat(waiting.nextTryAt()).isAfter(Instant.now().plusSeconds(30));
            outbox.work();
            assertThat(asked).as("not before its time").hasValue(1);
            rows.notSent(waiting.id(), "", Instant.now().minusSeconds(1));
            outbox.work();
            assertThat(taken).hasSize(1);
            assertThat(sent(document).sentAt()).isNotNull();
        } finally {
            server.stop(0);
        }
    }

    private Message sent(DocumentId document) {
        return exchanges.outgoing(500).stream()
                .filter(one -> document.equals(one.documentId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void requestsAreTakenOnlyIfSignedAndOnce() throws Exception {
        partner(Transport.HTTP, "https://127.0.0.1:9/in");
        String subject = "qua HTTP " + NEXT.incrementAndGet();
        byte[] body = written(from("8", subject));
        web.perform(request(body, SECRET, Instant.now())).andExpect(status().isCreated());
        web.perform(request(body, SECRET, Instant.now())).andExpect(status().isOk());
        assertThat(exchanges.incoming(500).stream().filter(one -> one.subject().equals(subject)))
                .hasSize(1);

        web.perform(request(body, "sai", Instant.now())).andExpect(status().isUnauthorized());
        web.perform(request(body, SECRET, Instant.now().minusSeconds(600))).andExpect(status().isUnauthorized());
        MockHttpServletRequestBuilder changed =
                request(body, SECRET, Instant.now()).content(written(from("9", "khác")));
        web.perform(changed).andExpect(status().isUnauthorized());
        web.perform(request("<a/>".getBytes(StandardCharsets.UTF_8), SECRET, Instant.now()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("line 1, a: NO_HEADER")));
    }

    private MockHttpServletRequestBuilder request(byte[] body, String secret, Instant at) {
        String time = String.valueOf(at.getEpochSecond());
        String hash = SignedRequest.hash(body);
        return post("/exchange/inbox")
                .content(body)
                .header(SignedRequest.SENDER, theirs.value())
                .header(SignedRequest.TIME, time)
                .header(SignedRequest.HASH, hash)
                .header(
                        SignedRequest.SIGNATURE,
                        SignedRequest.signature(secret, "/exchange/inbox", theirs.value(), time, hash));
    }

    @Test
    void aSecretIsNeverShownAndAnEmptyOneKeepsIt() throws Exception {
        web.perform(post("/admin/exchange")
                        .session(administrator)
                        .with(csrf())
                        .param("name", "Sở khác " + theirs.value())
                        .param("transport", "HTTP")
                        .param("address", "https://truc.example.vn/in")
                        .param("secret", SECRET))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/admin/exchange").session(administrator))
                .andExpect(content().string(containsString("đã có mã bí mật")))
                .andExpect(content().string(not(containsString(SECRET))));
        Partner saved = partners.all().stream()
                .filter(one -> one.name().endsWith(theirs.value()))
                .findFirst()
                .orElseThrow();
        web.perform(post("/admin/exchange")
                .session(administrator)
                .with(csrf())
                .param("partner", String.valueOf(saved.id()))
                .param("name", "Đổi tên " + theirs.value())
                .param("transport", "HTTP")
                .param("address", "https://truc.example.vn/in")
                .param("secret", "")
                .param("active", "yes"));
        assertThat(partners.secret(saved)).isEqualTo(SECRET);
        web.perform(get("/admin/exchange").session(clerk)).andExpect(status().isForbidden());
    }

    @Test
    void whatIsWrongWithACodeIsSaidAtItsField() throws Exception {
        web.perform(post("/admin/exchange/codes")
                        .session(administrator)
                        .with(csrf())
                        .param("of", "0")
                        .param("code", "chữ thường")
                        .param("from", "2026-01-01")
                        .param("source", "thử"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chưa đúng dạng mã định danh")));
    }

    @Test
    void aReportNamesTheDirectiveItAnswers() throws Exception {
        long partner = partner(Transport.FOLDER, folder.toString());
        String subject = "chỉ đạo thử " + NEXT.incrementAndGet();
        leave(from("11", subject));
        outbox.work();
        Message directive = incoming(subject);
        DocumentId report = outgoing(NEXT.incrementAndGet() + "/BC-STN");
        web.perform(post("/exchange/send")
                        .session(clerk)
                        .with(csrf())
                        .param("document", String.valueOf(report.value()))
                        .param("partner", String.valueOf(partner))
                        .param("steering", "REPORT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chọn văn bản chỉ đạo mà báo cáo này trả lời")));
        web.perform(post("/exchange/send")
                        .session(clerk)
                        .with(csrf())
                        .param("document", String.valueOf(report.value()))
                        .param("partner", String.valueOf(partner))
                        .param("steering", "REPORT")
                        .param("answers", String.valueOf(directive.id()))
                        .param("tasks", "NV-1, NV-2"))
                .andExpect(status().is3xxRedirection());
        outbox.work();
        Edxml.Document sent = out().stream()
                .filter(one -> one instanceof Edxml.Document)
                .map(one -> (Edxml.Document) one)
                .findFirst()
                .orElseThrow();
        assertThat(sent.steering()).isEqualTo(Steering.REPORT);
        assertThat(sent.tasks()).containsExactly("NV-1", "NV-2");
        assertThat(sent.answers().getFirst().documentId()).isEqualTo(directive.edocId());
    }
}
