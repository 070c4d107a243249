package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.dispatch.DispatchText;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.issuing.Draft.Purpose;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// What the pages of an issued document, and of the one it answers, say: one truth, in both directions.
@ServerTest
class IssuedPagesTest {
    @Autowired
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    @Autowired
    Documents documents;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;
    private IssuedFixture issued;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        here.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", here.sign);
        issued = new IssuedFixture(here, issuing, releases, documents, "trang thử " + UUID.randomUUID());
    }

    private String words(CurrentPerson person, String page) throws Exception {
        return Jsoup.parse(html(person, page)).text();
    }

    private String html(CurrentPerson person, String page) throws Exception {
        return TestBody.see(web, person, page).getContentAsString();
    }

    private DocumentId came() {
        DocumentId came = here.register(documents, Direction.INCOMING, "45/" + here.sign, "hỏi " + UUID.randomUUID());
        arrivals.direct(here.chief, came, 0, here.department, List.of(here.office), null, "");
        return came;
    }

    @Test
    void whoSignedForWhatCameInHasReceivedItOnEveryPage() throws Exception {
        DocumentId untouched = here.register(documents, Direction.INCOMING, "", "hỏi " + UUID.randomUUID());
        assertThat(words(here.chief, "/documents/" + untouched.value())).contains("Đã chuyển Chưa chuyển đơn vị nào");
        DocumentId came = came();
        String page = "/documents/" + came.value();
        assertThat(words(here.departmentHead, page)).contains("0/2 đã ký nhận", "Chưa ký nhận");
        arrivals.receive(here.departmentHead, came, 1);
        assertThat(words(here.departmentHead, page))
                .contains("2 nơi; 1/2 đã ký nhận", "Phòng Kế hoạch - Tài chính Đã nhận", "Văn phòng Sở Chưa ký nhận");
    }

    @Test
    void theFilesOfANumberedDraftBearItsNumber() throws Exception {
        DraftId id = issued.drafted(here.departmentHead, Purpose.OWN);
        String page = "/issuing/" + id.value();
        assertThat(words(here.departmentHead, page)).contains("Dự thảo", "Hình thức gửi Bản giấy", "Ký trực tiếp");
        issued.released(issued.numbered(here.departmentHead, id));
        Document document = issued.document(id);
        byte[] registered = documents.file(document.id(), 1).orElseThrow().bytes();
        for (String file : List.of("/draft.pdf", "/printed")) {
            assertThat(TestBody.see(web, here.departmentHead, page + file).getContentAsByteArray())
                    .isEqualTo(registered);
        }
        byte[] word =
                TestBody.see(web, here.departmentHead, page + "/draft.docx").getContentAsByteArray();
        assertThat(DispatchText.read(word, "x.docx"))
                .contains("Số: " + document.number())
                .contains("năm " + org.today().getYear());
        assertThat(words(here.departmentHead, page)).contains("Thông tin văn bản");
    }

    @Test
    void theFileThatWasSealedTakesThePlaceOfTheNumberedOne() throws Exception {
        DraftId id = issued.numbered(here.departmentHead, Purpose.OWN);
        DocumentId document = issued.document(id).id();
        documents.replaceFile(
                here.clerk.actor(),
                document,
                new damlam.documents.OriginalFile("dong-dau.pdf", "application/pdf", "%PDF-thử".getBytes("UTF-8")),
                "");
        assertThat(releases.pdf(issued.at(id))).isEqualTo("%PDF-thử".getBytes("UTF-8"));
    }

    @Test
    void anAnswerAndWhatItAnswersNameEachOther() throws Exception {
        DocumentId came = came();
        arrivals.receive(here.departmentHead, came, 1);
        DraftId draft = issued.released(here.departmentHead, new Purpose(came, null, null));
        Document answer = issued.document(draft);
        assertThat(words(here.departmentHead, "/documents/" + came.value()))
                .contains("Đã trả lời bằng công văn số " + answer.number());
        assertThat(words(here.departmentHead, "/documents/" + answer.id().value()))
                .contains("Trả lời công văn số 45/" + here.sign, "Ủy ban nhân dân tỉnh Thử Nghiệm");
        assertThat(html(here.departmentHead, "/documents/" + answer.id().value()))
                .contains("href=\"/documents/" + came.value() + "\"");
        TestBody.send(
                web,
                here.leader,
                post("/arrivals/" + came.value() + "/steps")
                        .param("kind", "REOPEN")
                        .param(
                                "seen",
                                String.valueOf(arrivals.find(came).orElseThrow().stepNo()))
                        .param("words", "Nơi gửi hỏi lại."));
        assertThat(words(here.departmentHead, "/documents/" + answer.id().value()))
                .as("it answers no more what was taken up again")
                .doesNotContain("Trả lời công văn");
    }

    @Test
    void aReplacementAndWhatItReplacesNameEachOther() throws Exception {
        Document replaced = issued.document(issued.released(here.departmentHead, Purpose.OWN));
        Document replacing =
                issued.document(issued.released(here.departmentHead, new Purpose(null, null, replaced.id())));
        assertThat(words(here.departmentHead, "/documents/" + replacing.id().value()))
                .contains("Thay thế văn bản " + replaced.number());
        assertThat(words(here.departmentHead, "/documents/" + replaced.id().value()))
                .contains("Đã được thay thế bằng văn bản " + replacing.number());
    }
}
