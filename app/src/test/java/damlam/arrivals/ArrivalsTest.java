package damlam.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.arrivals.Refusal.Reason;
import damlam.arrivals.Standing.Stage;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.documents.Urgency;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// What came in has somebody who holds it until it is settled by an answer, a case or a note.
@ServerTest
class ArrivalsTest {
    @Autowired
    Arrivals arrivals;

    @Autowired
    Documents documents;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private TestBody here;
    private DocumentId document;

    @BeforeEach
    void somethingCameIn() {
        here = new TestBody(org, accounts);
        document = here.register(documents, Direction.INCOMING, "", "việc thử " + UUID.randomUUID());
    }

    private Standing standing() {
        return arrivals.find(document).orElseThrow();
    }

    private boolean holds(CurrentPerson person) {
        return arrivals.inHandsOf(person).stream()
                .anyMatch(one -> one.document().id().equals(document));
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal.reason();
        }
        throw new AssertionError("it was not refused");
    }

    private void direct() {
        arrivals.direct(
                here.chief, document, standing().stepNo(), here.department, List.of(here.school), null, "đề nghị sớm");
    }

    @Test
    void itGoesFromTheClerkToTheLeaderToTheUnitAndIsAnswered() {
        assertThat(standing().stage()).isEqualTo(Stage.TO_SUBMIT);
        assertThat(holds(here.clerk)).isTrue();

        arrivals.submit(here.clerk, document, 0, here.leader.id(), "");
        assertThat(holds(here.clerk)).isFalse();
        assertThat(holds(here.leader)).isTrue();

        arrivals.direct(
                here.leader,
                document,
                1,
                here.department,
                List.of(here.school),
                org.today().plusDays(3),
                "");
        assertThat(holds(here.departmentHead)).isTrue();
        assertThat(documents.visible(here.principal, document))
                .as("who takes part may read")
                .isPresent();

        arrivals.receive(here.official, document, 2);
        assertThat(standing().person()).isEqualTo(here.official.id());
        assertThat(standing().dueOn())
                .as("the last day stays")
                .isEqualTo(org.today().plusDays(3));
        assertThat(holds(here.departmentHead)).isFalse();

        DocumentId answer = here.register(documents, Direction.OUTGOING, "12/" + here.sign + "-VP", "trả lời");
        arrivals.answer(here.official, document, 3, answer);
        assertThat(standing().stage()).isEqualTo(Stage.ANSWERED);
        assertThat(arrivals.steps(document).getLast().answer()).isEqualTo(answer);
        assertThat(jdbc.sql("select kind from journal.entry where subject = :subject order by entry_id")
                        .param("subject", "document:" + document.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "documents.register",
                        "arrivals.submit",
                        "arrivals.direct",
                        "arrivals.receive",
                        "arrivals.answer");
    }

    @Test
    void aNoteSettlesItOnlyWithAReasonAndItCanBeTakenUpAgain() {
        direct();
        assertThat(refused(() -> arrivals.note(here.official, document, 1, "  ")))
                .isEqualTo(Reason.NO_REASON);
        arrivals.note(here.official, document, 1, "Gửi để biết.");
        assertThat(standing().settled()).isTrue();
        assertThat(refused(() -> arrivals.note(here.official, document, 2, "lần nữa")))
                .isEqualTo(Reason.SETTLED);

        arrivals.reopen(here.leader, document, 2, "Nơi gửi hỏi lại.");
        assertThat(standing().stage()).isEqualTo(Stage.TO_DIRECT);
        assertThat(holds(here.leader)).isTrue();
    }

    @Test
    void aUnitSendsItBackToWhoeverGaveIt() {
        direct();
        arrivals.giveBack(here.departmentHead, document, 1, "Thuộc Văn phòng.");
        assertThat(standing().stage()).isEqualTo(Stage.TO_DIRECT);
        assertThat(holds(here.chief)).isTrue();
    }

    @Test
    void whoHasNoPartInItIsRefusedAndNothingChanges() {
        assertThat(refused(() -> arrivals.submit(here.clerk, document, 0, here.official.id(), "")))
                .isEqualTo(Reason.NOT_A_DIRECTOR);
        assertThat(refused(() -> arrivals.note(here.clerk, document, 0, "không cần")))
                .isEqualTo(Reason.NOT_ALLOWED);
        direct();
        assertThat(refused(() -> arrivals.receive(here.principal, document, 1))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refused(() -> arrivals.receive(here.official, document, 0))).isEqualTo(Reason.STALE);
        assertThat(refused(() -> arrivals.answer(here.official, document, 1, document)))
                .isEqualTo(Reason.NOT_OUTGOING);
        assertThat(standing().stepNo()).isEqualTo(1);
    }

    @Test
    void theOldestStandsFirstAndNoneIsLeftOut() {
        DocumentId older = documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        "",
                        null,
                        "",
                        "",
                        "việc cũ " + UUID.randomUUID(),
                        "",
                        new Content("Nội dung thử.", null),
                        new Arrival(
                                Channel.ELECTRONIC, Urgency.URGENT, org.today().minusDays(40))));
        List<DocumentId> all = arrivals.unsettled(here.chief, 10_000, 0).stream()
                .map(one -> one.document().id())
                .toList();
        assertThat(all).contains(document, older);
        assertThat(all.indexOf(older)).isLessThan(all.indexOf(document));
        assertThat(arrivals.age(here.chief).count()).isEqualTo(all.size());
        assertThat(arrivals.age(here.chief).oldest())
                .isBeforeOrEqualTo(org.today().minusDays(40));
        assertThat(arrivals.unsettled(here.departmentHead, 100, 0))
                .as("a department sees what lies with it")
                .isEmpty();
    }

    /// Whoever sets the limit sees what the document itself says, and nothing is filled in unasked; once it is settled
    /// the limit stays to be read.
    @Test
    void theLimitInItsTextIsOfferedAndTheOneThatWasSetStays() throws Exception {
        LocalDate due = org.today().plusDays(20);
        String day = "%02d/%02d/%d".formatted(due.getDayOfMonth(), due.getMonthValue(), due.getYear());
        String text = "Kính gửi: Các đơn vị\n\n1. Các đơn vị báo cáo kết quả rà soát trước ngày " + day
                + ".\n2. Các đơn vị lưu hồ sơ.\n";
        document = documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        "",
                        org.today(),
                        "Sở Khác",
                        "CONG_VAN",
                        "việc thử",
                        "",
                        new Content(text, null)));
        String page = "/arrivals/" + document.value();
        arrivals.submit(here.clerk, document, 0, here.leader.id(), "");
        String shown = TestBody.see(web, here.leader, page).getContentAsString();
        assertThat(shown)
                .contains(
                        "Thời hạn ghi trong văn bản",
                        "trước ngày " + day,
                        "Đặt thời hạn",
                        "name=\"due\" type=\"date\" value=\"\"");
        String link = shown.replaceFirst("(?s).*href=\"([^\"]*due=[^\"#]*)[^\"]*\".*", "$1")
                .replace("&amp;", "&");
        LocalDate offered = LocalDate.parse(link.substring(link.length() - 10));
        assertThat(offered).isBetween(due.minusDays(1), due);
        assertThat(TestBody.see(web, here.leader, link).getContentAsString())
                .contains("name=\"due\" type=\"date\" value=\"" + offered + "\"");

        arrivals.direct(here.leader, document, 1, here.department, List.of(), due, "");
        assertThat(TestBody.see(web, here.clerk, page).getContentAsString())
                .containsPattern("còn [^<]* làm việc \\(hạn " + day + "\\)");
        arrivals.receive(here.departmentHead, document, 2);
        arrivals.note(here.departmentHead, document, 3, "Đã làm");
        assertThat(TestBody.see(web, here.clerk, page).getContentAsString())
                .contains("<dd>" + day + "</dd>", "href=\"/documents?register=incoming\"")
                .doesNotContain("Văn bản đến chưa giải quyết");
    }

    @Test
    void thePagesLeadThroughIt() throws Exception {
        String page = "/arrivals/" + document.value();
        assertThat(TestBody.see(web, here.clerk, "/arrivals").getContentAsString())
                .contains("Văn bản đến chưa giải quyết");
        assertThat(TestBody.see(web, here.clerk, page).getContentAsString()).contains("chờ trình", "Giám đốc Hư Cấu");
        assertThat(TestBody.see(web, here.departmentHead, page).getStatus()).isEqualTo(404);

        assertThat(TestBody.send(
                                web,
                                here.chief,
                                post(page + "/steps").param("kind", "DIRECT").param("seen", "0"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(TestBody.send(
                                web,
                                here.chief,
                                post(page + "/steps")
                                        .param("kind", "DIRECT")
                                        .param("seen", "0")
                                        .param("unit", String.valueOf(here.department.value()))
                                        .param("with", String.valueOf(here.school.value()))
                                        .param("words", "đề nghị sớm"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(TestBody.see(web, here.official, page).getContentAsString())
                .contains("chờ ký nhận", "Trường THPT Thử Nghiệm", "đề nghị sớm", "Ký nhận");
        assertThat(TestBody.send(
                                web,
                                here.official,
                                post(page + "/steps").param("kind", "RETURN").param("seen", "1"))
                        .getContentAsString())
                .contains("Trả lại", "aria-invalid");
    }
}
