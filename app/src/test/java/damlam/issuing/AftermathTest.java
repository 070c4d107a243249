package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Aftermath;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Urgency;
import damlam.finding.Finding;
import damlam.finding.Hit;
import damlam.finding.Wanted;
import damlam.issuing.Draft.Purpose;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Lists, registers and the search say of a document that it was recalled, replaced or corrected.
@ServerTest
class AftermathTest {
    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    @Autowired
    Documents documents;

    @Autowired
    Finding finding;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private TestBody here;
    private String subject;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
        subject = "việc thử " + UUID.randomUUID();
    }

    private int step(DraftId id) {
        return issuing.visible(here.chief, id).orElseThrow().stepNo();
    }

    private Draft released(Purpose purpose) {
        Paper paper = new Paper(
                DispatchType.CONG_VAN,
                subject,
                "",
                "Thử Nghiệm",
                "Trường THPT Thử Nghiệm",
                "Sở yêu cầu các đơn vị nghiêm túc thực hiện.",
                "Như trên\nLưu: VT",
                null,
                here.leader.id(),
                false,
                new Arrival(Channel.PAPER, Urgency.NORMAL, null),
                List.of(here.school),
                "",
                null);
        DraftId id = issuing.draft(here.chief, purpose, paper);
        issuing.submit(here.chief, id, step(id));
        issuing.check(here.clerk, id, step(id), "");
        issuing.approve(here.leader, id, step(id));
        releases.number(here.clerk, id, step(id));
        releases.seal(here.clerk, id, step(id), null);
        releases.release(here.clerk, id, step(id));
        return issuing.visible(here.chief, id).orElseThrow();
    }

    private Document document(Draft draft) {
        return documents.find(Objects.requireNonNull(draft.document())).orElseThrow();
    }

    private Document recalled() {
        Draft draft = released(Purpose.OWN);
        releases.recall(here.leader, draft.id(), step(draft.id()), "Ban hành nhầm.");
        return document(draft);
    }

    private String page(CurrentPerson person, String address) throws Exception {
        return TestBody.see(web, person, address).getContentAsString();
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private String today() {
        return day(org.today());
    }

    /// The last cell of a document's line in the register of what went out.
    private String remarks(Document document) throws Exception {
        byte[] file = TestBody.see(
                        web, here.clerk, "/registers/outgoing.xlsx?from=" + org.today() + "&to=" + org.today())
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .filter(row -> row.getCell(0) != null
                            && row.getCell(0).getStringCellValue().equals(document.number()))
                    .map(row -> row.getCell(9).getStringCellValue())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void theRegisterSaysItUnderRemarks() throws Exception {
        Document untouched = document(released(Purpose.OWN));
        Document replaced = document(released(Purpose.OWN));
        Document corrected = document(released(Purpose.OWN));
        Document replacing = document(released(new Purpose(null, null, replaced.id())));
        Document correcting = document(released(new Purpose(null, corrected.id(), null)));
        Document recalled = recalled();
        assertThat(remarks(untouched)).isEmpty();
        assertThat(remarks(recalled)).isEqualTo("Đã thu hồi ngày " + today());
        assertThat(remarks(replaced))
                .isEqualTo("Được thay thế bởi Công văn số " + replacing.number() + " ngày " + today());
        assertThat(remarks(corrected))
                .isEqualTo("Được đính chính bởi Công văn số " + correcting.number() + " ngày " + today());
        TestBody.send(
                web,
                here.clerk,
                post("/registers/sending/" + recalled.id().value()).param("note", "Gửi bưu điện"));
        assertThat(remarks(recalled))
                .as("what the clerk wrote there stays")
                .isEqualTo("Gửi bưu điện; Đã thu hồi ngày " + today());
    }

    @Test
    void theListOfDocumentsSaysItUnderTheNumber() throws Exception {
        Document replaced = document(released(Purpose.OWN));
        String list = "/documents?register=outgoing&q=" + here.sign;
        assertThat(page(here.clerk, list)).contains(replaced.number()).doesNotContain("class=\"after\"");
        Document replacing = document(released(new Purpose(null, null, replaced.id())));
        recalled();
        assertThat(page(here.clerk, list))
                .contains("Được thay thế bởi Công văn số " + replacing.number() + " ngày " + today())
                .contains("Đã thu hồi ngày " + today());
    }

    private List<Hit> asked(CurrentPerson person, String typed, Aftermath.Kind kind) {
        return found(
                person,
                new Wanted(typed, null, "", "", null, null, null, null, Wanted.DOCUMENT + kind, Wanted.Order.NEWEST));
    }

    private List<Hit> found(CurrentPerson person, Wanted wanted) {
        IssuedFixture.awaitIndexed(jdbc);
        return finding.find(person, wanted, 500, 0).hits();
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    @Test
    void theSearchMarksAndAsksForIt() throws Exception {
        Document untouched = document(released(Purpose.OWN));
        Document replaced = document(released(Purpose.OWN));
        Document corrected = document(released(Purpose.OWN));
        Document replacing = document(released(new Purpose(null, null, replaced.id())));
        released(new Purpose(null, corrected.id(), null));
        Document recalled = recalled();
        assertThat(ids(asked(here.clerk, subject, Aftermath.Kind.RECALLED)))
                .containsExactly(recalled.id().value());
        assertThat(ids(asked(here.clerk, subject, Aftermath.Kind.REPLACED)))
                .containsExactly(replaced.id().value());
        assertThat(ids(asked(here.clerk, subject, Aftermath.Kind.CORRECTED)))
                .containsExactly(corrected.id().value());
        assertThat(found(here.clerk, Wanted.saying(subject)))
                .filteredOn(hit -> hit.id() == untouched.id().value())
                .singleElement()
                .extracting(Hit::after)
                .isEqualTo(Aftermath.NONE);
        String words = "q=" + subject.replace(" ", "+").replace("ệ", "e").replace("ử", "u");
        assertThat(page(here.clerk, "/search?" + words))
                .contains("Được thay thế bởi Công văn số " + replacing.number() + " ngày " + today())
                .contains("Đã thu hồi ngày " + today())
                .contains("<option value=\"DOCUMENT_RECALLED\">đã thu hồi</option>")
                .contains(">còn hạn gửi<", ">quá hạn gửi<")
                .doesNotContain("chưa gửi");
        byte[] sheet = TestBody.see(web, here.clerk, "/search/export.xlsx?" + words + "&state=DOCUMENT_RECALLED")
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(7).getStringCellValue())
                    .isEqualTo("Đã thu hồi ngày " + today());
        }
    }

    @Test
    void whoReceivedItSeesThatItWasThereAndWhoTookItBackWhenAndWhy() throws Exception {
        Document recalled = recalled();
        assertThat(page(here.principal, "/documents/" + recalled.id().value()))
                .contains(recalled.number(), subject, "Ban hành nhầm.", "Giám đốc Hư Cấu, Giám đốc", today())
                .contains("Bản giấy đã nhận phải gửi lại nơi ban hành")
                .doesNotContain("nghiêm túc thực hiện");
        assertThat(page(here.principal, "/documents?register=outgoing&q=" + here.sign))
                .contains(recalled.number(), "Đã thu hồi ngày " + today());
        assertThat(ids(asked(here.principal, "nghiêm túc thực hiện", Aftermath.Kind.RECALLED)))
                .as("its words are not found by who may no longer read them")
                .doesNotContain(recalled.id().value());
        assertThat(asked(here.principal, "", Aftermath.Kind.RECALLED))
                .filteredOn(hit -> hit.id() == recalled.id().value())
                .singleElement()
                .satisfies(hit -> assertThat(hit.excerpt()).isEmpty());
        TestBody other = new TestBody(org, accounts);
        assertThat(ids(asked(other.principal, "", Aftermath.Kind.RECALLED)))
                .doesNotContain(recalled.id().value());
    }

    @Test
    void whatWasRecalledIsNeitherSentNorCopied() throws Exception {
        DocumentId id = document(released(Purpose.OWN)).id();
        String send = "/exchange/send?document=" + id.value();
        String copy = "/registers/copies/new?document=" + id.value();
        assertThat(page(here.clerk, "/documents/" + id.value())).contains(send, copy);
        Draft draft = issuing.ofDocument(id).orElseThrow();
        releases.recall(here.leader, draft.id(), step(draft.id()), "Ban hành nhầm.");
        assertThat(page(here.clerk, "/documents/" + id.value())).doesNotContain(send, copy);
        MockHttpServletResponse made = TestBody.send(
                web,
                here.clerk,
                post("/registers/copies/new")
                        .param("document", String.valueOf(id.value()))
                        .param("signer", "Người Ký")
                        .param("signedOn", org.today().toString())
                        .param("recipients", "Báo Thử Nghiệm")
                        .param("copies", "1"));
        assertThat(made.getStatus()).isEqualTo(409);
        assertThat(made.getContentAsString()).contains("Văn bản đã thu hồi nên không sao nữa.");
    }

    @Test
    void theHandlingRegisterSaysOnWhichDayItEnded() throws Exception {
        DocumentId came = here.register(documents, Direction.INCOMING, "77/" + here.sign, subject);
        String before = page(here.clerk, "/registers/handling?from=" + org.today() + "&to=" + org.today());
        assertThat(before).contains("77/" + here.sign, "Chờ trình, từ " + today());
        TestBody.send(
                web,
                here.chief,
                post("/arrivals/" + came.value() + "/steps")
                        .param("kind", "NOTE")
                        .param("seen", "0")
                        .param("words", "Gửi để biết."));
        assertThat(page(here.clerk, "/registers/handling?from=" + org.today() + "&to=" + org.today()))
                .contains("Đã kết thúc ngày " + today())
                .doesNotContain("Đã kết thúc, từ");
    }
}
