package damlam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.arrivals.Arrivals;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Move;
import damlam.cases.Outcome;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Requirement;
import damlam.directives.Scope;
import damlam.documents.DocumentId;
import damlam.exchange.Edxml.Agency;
import damlam.exchange.Edxml.Answered;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.Partner.Transport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the other side is told, and what it tells us.
@ServerTest
class StatusesTest extends Exchanging {
    @Autowired
    Arrivals arrivals;

    @Autowired
    Directives directives;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private TestBody here;
    private long partner;
    private String subject;

    @BeforeEach
    void ourBody() {
        here = new TestBody(org, accounts);
        partner = partner(Transport.FOLDER, folder.toString());
        subject = "theo dõi trạng thái " + NEXT.incrementAndGet();
    }

    /// Comes in, is taken and registered with a text, by our clerk.
    private DocumentId registered(String text) throws Exception {
        leave(from("31", subject));
        outbox.work();
        Message message = incoming(subject);
        String draft = TestBody.send(web, here.clerk, post("/exchange/" + message.id() + "/take"))
                .getRedirectedUrl();
        TestBody.send(
                web,
                here.clerk,
                post(String.valueOf(draft))
                        .param("direction", "INCOMING")
                        .param("number", "31/TT-VP")
                        .param("subject", subject)
                        .param("text", text)
                        .param("anyway", "yes"));
        outbox.work();
        DocumentId document = incoming(subject).documentId();
        assertThat(document).isNotNull();
        return document;
    }

    private void assertTold(StatusCode... codes) throws Exception {
        outbox.work();
        outbox.work();
        assertThat(statuses()).containsExactlyInAnyOrder(codes);
    }

    @Test
    void theSenderHearsOfEachStepInOurOfficeOnce() throws Exception {
        DocumentId document = registered("Nội dung");
        assertTold(StatusCode.ARRIVED, StatusCode.RECEIVED);
        arrivals.submit(here.clerk, document, 0, here.leader.id(), "");
        assertTold(StatusCode.ARRIVED, StatusCode.RECEIVED);
        arrivals.direct(here.leader, document, 1, here.department, List.of(), null, "");
        assertTold(StatusCode.ARRIVED, StatusCode.RECEIVED, StatusCode.ASSIGNED);
        arrivals.receive(here.official, document, 2);
        assertTold(StatusCode.ARRIVED, StatusCode.RECEIVED, StatusCode.ASSIGNED, StatusCode.IN_PROGRESS);
        arrivals.note(here.official, document, 3, "Gửi để biết.");
        assertTold(
                StatusCode.ARRIVED, StatusCode.RECEIVED, StatusCode.ASSIGNED, StatusCode.IN_PROGRESS, StatusCode.DONE);
        arrivals.reopen(here.leader, document, 4, "xem lại");
        outbox.work();
        assertThat(statuses()).as("each once").hasSize(5);
        web.perform(get("/exchange/" + incoming(subject).id()).session(clerk))
                .andExpect(content().string(containsString("Trạng thái đã trao đổi")))
                .andExpect(content().string(containsString("ta đã báo lúc")));
    }

    @Test
    void aDirectiveIsAssignedWhenIssuedAndDoneWhenItsCasesAre() throws Exception {
        DocumentId document = registered("""
                Kính gửi: Các phòng thuộc Sở.

                1. Các phòng thuộc Sở rà soát quy chế làm việc, báo cáo trước ngày 31/12/2036.

                Nơi nhận:
                """);
        DirectiveId directive = settled(document);
        assertTold(StatusCode.ARRIVED, StatusCode.RECEIVED);
        List<CaseId> given = cases.issue(
                here.leader, directive, directives.find(directive).orElseThrow().version());
        assertThat(given).isNotEmpty();
        assertTold(StatusCode.ARRIVED, StatusCode.RECEIVED, StatusCode.ASSIGNED);
        begin(given.getFirst());
        assertTold(StatusCode.ARRIVED, StatusCode.RECEIVED, StatusCode.ASSIGNED, StatusCode.IN_PROGRESS);
        given.forEach(this::cancel);
        assertTold(
                StatusCode.ARRIVED, StatusCode.RECEIVED, StatusCode.ASSIGNED, StatusCode.IN_PROGRESS, StatusCode.DONE);
    }

    /// As a directive for the department.
    private DirectiveId settled(DocumentId document) {
        DirectiveId id = directives.receive(here.leader, document);
        for (Requirement read : directives.find(id).orElseThrow().requirements()) {
            Requirement settled = new Requirement(
                    read.id(),
                    read.no(),
                    read.title(),
                    read.text(),
                    read.span(),
                    new Scope(List.of(), List.of(), List.of(here.department), List.of(), List.of()),
                    null,
                    List.of(),
                    "báo cáo",
                    read.term(),
                    null);
            int version = directives.find(id).orElseThrow().version();
            directives.settle(here.leader, id, version, UUID.randomUUID(), settled);
        }
        return id;
    }

    private void begin(CaseId id) {
        assertThat(cases.make(
                        id,
                        here.departmentHead,
                        new Move.Accept(),
                        cases.movesOf(id).size()))
                .isInstanceOf(Outcome.Made.class);
    }

    private void cancel(CaseId id) {
        assertThat(cases.make(
                        id,
                        here.leader,
                        new Move.Cancel("thôi"),
                        cases.movesOf(id).size()))
                .isInstanceOf(Outcome.Made.class);
    }

    @Test
    void whoReceivedWhatWeRecallIsToldOnceAndItsAnswerIsShown() throws Exception {
        DocumentId document = outgoing(NEXT.incrementAndGet() + "/STN-VP");
        send(document, Steering.NONE, partner);
        outbox.work();
        documents.recall(by, document, "Ban hành nhầm");
        outbox.work();
        outbox.work();
        assertThat(statuses()).containsExactly(StatusCode.RECALLED);
        Edxml.Status told = (Edxml.Status) out().stream()
                .filter(one -> one instanceof Edxml.Status)
                .findFirst()
                .orElseThrow();
        assertThat(told.description()).isEqualTo("Ban hành nhầm");
        Message sent = sent(document);
        assertThat(told.about().documentId()).isEqualTo(sent.edocId());
        web.perform(get("/exchange").session(clerk)).andExpect(content().string(containsString("Đã thu hồi lúc")));

        leave(new Edxml.Status(
                new Agency(theirs, "Trường thử"),
                told.about(),
                StatusCode.RECALL_REFUSED,
                "Đã triển khai",
                Instant.now(),
                ""));
        outbox.work();
        assertThat(sent(document).answer()).isEqualTo(StatusCode.RECALL_REFUSED);
        web.perform(get("/exchange").session(clerk)).andExpect(content().string(containsString("Đã triển khai")));
        web.perform(get("/exchange/" + sent.id()).session(clerk))
                .andExpect(content().string(containsString("Từ chối thu hồi, cập nhật")));
    }

    @Test
    void whatIsRecalledBeforeItIsSentDoesNotGo() throws Exception {
        DocumentId document = outgoing(NEXT.incrementAndGet() + "/STN-VP");
        send(document, Steering.NONE, partner);
        documents.recall(by, document, "Ban hành nhầm");
        outbox.work();
        assertThat(out()).isEmpty();
        assertThat(sent(document).held()).isTrue();
        DocumentId other = outgoing(NEXT.incrementAndGet() + "/STN-VP");
        documents.recall(by, other, "Ban hành nhầm");
        assertThat(send(other, Steering.NONE, partner).orElseThrow().why()).isEqualTo(Exchanges.Refusal.RECALLED);
    }

    private void askBack(Message message, String reason, Instant at) throws Exception {
        Answered about = Statuses.about(exchanges.document(message));
        leave(new Edxml.Status(new Agency(theirs, "Trường thử"), about, StatusCode.RECALLED, reason, at, ""));
        outbox.work();
    }

    @Test
    void aRecallOfTheirsIsAgreedToAndOurCopyIsMarked() throws Exception {
        DocumentId document = registered("Nội dung");
        askBack(incoming(subject), "Sai số liệu", Instant.now());
        Message message = incoming(subject);
        assertThat(message.recallAsked()).isTrue();
        web.perform(get("/exchange/" + message.id()).session(clerk))
                .andExpect(content().string(containsString("Nơi gửi đề nghị thu hồi văn bản này")))
                .andExpect(content().string(containsString("Sai số liệu")));
        web.perform(post("/exchange/" + message.id() + "/recall")
                        .session(clerk)
                        .with(csrf())
                        .param("answer", "agree"))
                .andExpect(status().is3xxRedirection());
        assertThat(documents.recalled(document).orElseThrow().reason()).isEqualTo("Sai số liệu");
        outbox.work();
        assertThat(statuses()).contains(StatusCode.RECALL_AGREED).doesNotContain(StatusCode.RECALL_REFUSED);
        assertThat(jdbc.sql("select count(*) from journal.entry where kind = 'exchange.recall' and subject = :subject")
                        .param("subject", "message:" + message.id())
                        .query(Long.class)
                        .single())
                .isOne();
        web.perform(post("/exchange/" + message.id() + "/recall")
                .session(clerk)
                .with(csrf())
                .param("answer", "refuse")
                .param("why", "đổi ý"));
        outbox.work();
        assertThat(statuses()).as("answered once").doesNotContain(StatusCode.RECALL_REFUSED);
    }

    @Test
    void aRecallIsRefusedOnlyWithAReasonAndMayBeAskedAgain() throws Exception {
        DocumentId document = registered("Nội dung");
        askBack(incoming(subject), "", Instant.now().minusSeconds(60));
        Message message = incoming(subject);
        web.perform(post("/exchange/" + message.id() + "/recall")
                        .session(clerk)
                        .with(csrf())
                        .param("answer", "refuse"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"why-error\"")));
        web.perform(post("/exchange/" + message.id() + "/recall")
                .session(clerk)
                .with(csrf())
                .param("answer", "refuse")
                .param("why", "Đã triển khai"));
        assertThat(incoming(subject).recallAsked()).isFalse();
        assertThat(documents.recalled(document)).isEmpty();
        jdbc.sql("update exchange.message set recall_at = recall_at - interval '1 minute' where message_id = :id")
                .param("id", message.id())
                .update();
        askBack(incoming(subject), "vẫn sai", Instant.now().plusSeconds(1));
        assertThat(incoming(subject).recallAsked()).isTrue();
        outbox.work();
        assertThat(statuses()).contains(StatusCode.RECALL_REFUSED);
    }

    /// Nobody need take what its sender no longer wants; taken at the same time, it is recalled
    /// once it is registered.
    @Test
    void whatIsNotRegisteredYetIsGivenBackToo() throws Exception {
        leave(from("33", subject));
        outbox.work();
        askBack(incoming(subject), "Gửi nhầm", Instant.now());
        Message message = incoming(subject);
        String draft = TestBody.send(web, here.clerk, post("/exchange/" + message.id() + "/take"))
                .getRedirectedUrl();
        TestBody.send(
                web, here.clerk, post("/exchange/" + message.id() + "/recall").param("answer", "agree"));
        TestBody.send(
                web,
                here.clerk,
                post(String.valueOf(draft))
                        .param("direction", "INCOMING")
                        .param("number", "33/TT-VP")
                        .param("subject", subject)
                        .param("text", "nội dung")
                        .param("anyway", "yes"));
        outbox.work();
        DocumentId document = incoming(subject).documentId();
        assertThat(document).isNotNull();
        assertThat(documents.recalled(document)).isPresent();
        assertThat(statuses()).doesNotContain(StatusCode.RECEIVED);

        String other = "gửi nhầm lần nữa " + NEXT.incrementAndGet();
        leave(from("34", other));
        outbox.work();
        askBack(incoming(other), "Gửi nhầm", Instant.now());
        TestBody.send(
                web,
                here.clerk,
                post("/exchange/" + incoming(other).id() + "/recall").param("answer", "agree"));
        assertThat(incoming(other).waits()).isFalse();
        web.perform(get("/exchange/" + incoming(other).id()).session(clerk))
                .andExpect(content().string(not(containsString("Tiếp nhận và vào sổ"))));
    }

    /// Some systems recall by the document's own header, marked as a recall.
    @Test
    void aRecallByHeaderIsARecall() throws Exception {
        Edxml.Document came = from("35", subject);
        leave(came);
        outbox.work();
        String recall = new String(written(came), StandardCharsets.UTF_8)
                .replace(
                        "<edXML:BussinessDocType>0</edXML:BussinessDocType>",
                        "<edXML:BussinessDocType>1</edXML:BussinessDocType>"
                                + "<edXML:BussinessDocReason>Sai thể thức</edXML:BussinessDocReason>");
        Files.writeString(folder.resolve("in").resolve(UUID.randomUUID() + ".edxml"), recall);
        outbox.work();
        assertThat(incoming(subject).recallAsked()).isTrue();
        assertThat(incoming(subject).answerText()).isEqualTo("Sai thể thức");
    }
}
