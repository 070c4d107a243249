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
import damlam.directives.Directives;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Registration;
import damlam.documents.Urgency;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Answered;
import damlam.exchange.Edxml.Signer;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.Exchanges.Refusal;
import damlam.exchange.Exchanges.Refused;
import damlam.exchange.Exchanges.Sending;
import damlam.exchange.Partner.Transport;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A document on its way to another system and back, over a folder and over signed requests.
@ServerTest
class ExchangesTest extends Exchanging {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directives directives;

    @Test
    void aDirectiveGoesOutOnceAndItsAnswerComesBack() throws Exception {
        long partner = partner(Transport.FOLDER, folder.toString());
        String number = NEXT.incrementAndGet() + "/STN-VP";
        DocumentId document = outgoing(number);
        assertThat(send(document, Steering.DIRECTIVE, partner)).isEmpty();
        assertThat(send(document, Steering.DIRECTIVE, partner)).contains(new Refused(Refusal.SENT_BEFORE, partner));
        outbox.work();
        outbox.work();

        assertThat(out()).hasSize(1);
        Edxml.Document sent = (Edxml.Document) out().getFirst();
        assertThat(sent.steering()).isEqualTo(Steering.DIRECTIVE);
        assertThat(sent.from().code().value()).as("the newer of both codes").isEqualTo("H99.1");
        assertThat(sent.attachments().getFirst().name()).isEqualTo("cv.txt");

        Answered about = Statuses.about(sent);
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
        String draft = taken(message);
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

    /// The other side takes it only at the third try: the message waits, longer each time, and
    /// arrives once.
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
                            Instant.now())
                    && SignedRequest.isOf(body, headers.getFirst(SignedRequest.HASH));
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
            send(document, Steering.NONE, partner);
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

    @Test
    void aSecretIsNotInTheDatabaseAndAnOldOneIsSealedAtTheStart() {
        long partner = partner(Transport.HTTP, "https://truc.example.vn/in");
        assertThat(kept(partner)).doesNotContain(SECRET).startsWith(":");
        jdbc.sql("update exchange.partner set secret = 'bí mật từ bản trước', sealed = null where partner_id = :id")
                .param("id", partner)
                .update();
        partners.sealOld();
        assertThat(kept(partner)).doesNotContain("bí mật từ bản trước").startsWith(":");
        assertThat(partners.secret(partners.find(partner).orElseThrow())).isEqualTo("bí mật từ bản trước");
        jdbc.sql("update exchange.partner set sealed = decode('00', 'hex') where partner_id = :id")
                .param("id", partner)
                .update();
        assertThat(partners.locked()).contains(partner);
    }

    /// All that the database holds of a partner, read as text.
    private String kept(long partner) {
        return jdbc.sql("select * from exchange.partner where partner_id = :id")
                .param("id", partner)
                .query((row, i) ->
                        row.getString("secret") + ":" + new String(row.getBytes("sealed"), StandardCharsets.UTF_8))
                .single();
    }

    /// What the text and the register know goes along, and nothing else.
    @Test
    void urgencySignerDueDayAndWhatIsEnclosedGoAlong() throws Exception {
        long one = partner(Transport.FOLDER, folder.toString());
        AgencyCode first = theirs;
        theirs = new AgencyCode("X99." + NEXT.incrementAndGet());
        long two = partner(Transport.FOLDER, folder.resolve("khac").toString());
        theirs = first;
        String plan = NEXT.incrementAndGet() + "/KH-STN";
        DocumentId enclosed = outgoing(plan);
        DocumentId document = documents.register(
                by,
                new Registration(
                        Direction.OUTGOING,
                        NEXT.incrementAndGet() + "/QĐ-STN",
                        today,
                        "Sở thử nghiệm",
                        "QUYET_DINH",
                        "ban hành kế hoạch",
                        "Nguyễn Văn Phê",
                        new Content(LETTER.formatted(plan), null),
                        new Arrival(Channel.ELECTRONIC, Urgency.FLASH, null)));
        jdbc.sql("""
                        insert into documents.citation
                            (document_id, seq, number, dated, issuer, enclosed, attached_id, attached_at)
                        values (:document, 900, :plan, null, '', true, :enclosed, now())
                        """)
                .param("document", document.value())
                .param("plan", plan)
                .param("enclosed", enclosed.value())
                .update();
        LocalDate due = today.plusDays(30);
        Sending said = new Sending(Steering.DIRECTIVE, List.of(), null, due, List.of(enclosed));
        assertThat(exchanges.send(by, document, List.of(one, two), said)).isEmpty();
        outbox.work();
        Edxml.Document sent = (Edxml.Document) out().getFirst();
        assertThat(sent.priority()).isEqualTo(3);
        assertThat(sent.dueOn()).isEqualTo(due);
        assertThat(sent.signer()).isEqualTo(new Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Phê"));
        assertThat(sent.place()).isEqualTo("Hưng Yên");
        assertThat(sent.attachments()).hasSize(2);
        assertThat(sent.attachments().getLast().name()).isEqualTo("cv.txt");
        assertThat(Files.list(folder.resolve("khac/out"))).hasSize(1);
        assertThat(exchanges.send(by, document, List.of(one, two), said))
                .as("none of them a second time")
                .contains(new Refused(Refusal.SENT_BEFORE, one));
    }

    private static final String LETTER = """
            SỞ THỬ NGHIỆM

            Số: 9/QĐ-STN
            Hưng Yên, ngày 17 tháng 4 năm 2024

            QUYẾT ĐỊNH
            Ban hành kế hoạch

            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch số %s.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            KT. GIÁM ĐỐC
            PHÓ GIÁM ĐỐC

            Nguyễn Văn Phê
            """;

    @Test
    void severalPartnersAreTickedOnOnePage() throws Exception {
        long one = partner(Transport.FOLDER, folder.toString());
        DocumentId document = outgoing(NEXT.incrementAndGet() + "/STN-VP");
        web.perform(post("/exchange/send")
                        .session(clerk)
                        .with(csrf())
                        .param("document", String.valueOf(document.value())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"partner-error\"")));
        partners.save(SETUP, 0, "Không mã " + theirs.value(), Transport.FOLDER, folder.toString(), "", true);
        long uncoded = partners.all().stream()
                .filter(each -> each.name().equals("Không mã " + theirs.value()))
                .findFirst()
                .orElseThrow()
                .id();
        web.perform(post("/exchange/send")
                        .session(clerk)
                        .with(csrf())
                        .param("document", String.valueOf(document.value()))
                        .param("partner", String.valueOf(one), String.valueOf(uncoded)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Không mã " + theirs.value() + ": ")));
        outbox.work();
        assertThat(out()).as("all or none").isEmpty();
    }

    @Test
    void theDayDueIsThatOfTheDirectiveAndNoOther() throws Exception {
        DocumentId document = documents.register(
                by,
                new Registration(
                        Direction.OUTGOING,
                        NEXT.incrementAndGet() + "/STN-VP",
                        today,
                        "Sở thử nghiệm",
                        "CONG_VAN",
                        "rà soát",
                        "Nguyễn Văn Phê",
                        new Content(
                                "Kính gửi: Các trường.\n\n1. Các trường rà soát, báo cáo trước ngày 31/12/2036.\n\nNơi nhận:\n",
                                null)));
        assertThat(exchanges.dueDays(document)).isEmpty();
        directives.receive(new damlam.TestBody(org, accounts).clerk, document);
        assertThat(exchanges.dueDays(document)).hasSize(1);
        long partner = partner(Transport.FOLDER, folder.toString());
        web.perform(get("/exchange/send")
                        .param("document", String.valueOf(document.value()))
                        .session(clerk))
                .andExpect(content().string(containsString("Không đặt hạn")));
        web.perform(post("/exchange/send")
                .session(clerk)
                .with(csrf())
                .param("document", String.valueOf(document.value()))
                .param("partner", String.valueOf(partner))
                .param("due", "2030-01-01"));
        outbox.work();
        assertThat(((Edxml.Document) out().getFirst()).dueOn())
                .as("never made up")
                .isNull();
    }

    @Test
    void urgencyAndDayOfWhatComesStandOnItsDraft() throws Exception {
        partner(Transport.FOLDER, folder.toString());
        String subject = "hỏa tốc " + NEXT.incrementAndGet();
        Edxml.Document plain = from("12", subject);
        String xml =
                new String(written(plain), StandardCharsets.UTF_8).replace("<edXML:Priority>0<", "<edXML:Priority>4<");
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/hoa-toc.edxml"), xml);
        outbox.work();
        String draft = taken(incoming(subject));
        web.perform(get(draft).session(clerk))
                .andExpect(content().string(containsString("value=\"FLASH\" selected")))
                .andExpect(content().string(containsString("value=\"ELECTRONIC\" selected")));
    }
}
