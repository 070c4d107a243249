package damlam.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.finding.Finding;
import damlam.finding.Wanted;
import damlam.letter.LetterJson;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/// What is typed in the editor: that it comes back as typed, and stands on paper, in the text
/// and in the search.
@ServerTest
class EditorTest {
    private static final String BODY =
            "Kết quả như sau:\nTT\tViệc\tHạn\n1\tRà soát, cắt giảm\t30/6/2026\n2\tBáo cáo | tổng hợp\t\nTrân trọng.";
    private static final String ANNEX = "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn | Sản phẩm |\n"
            + "| 1 | Công khai thủ tục | Văn phòng | Các phòng | 30/6 | Bảng niêm yết |";

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

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
    }

    private MockMultipartHttpServletRequestBuilder form(String address) {
        return multipart(address)
                .param("type", "BAO_CAO")
                .param("subject", "kết quả rà soát")
                .param("place", "Thử Nghiệm")
                .param("body", BODY)
                .param("annexTitle", "Danh mục nhiệm vụ", "")
                .param("annexText", ANNEX, "")
                .param("annexSide", "BY_ITSELF", "BY_ITSELF")
                .param("LUU_HANH_NOI_BO", "yes")
                .param("urgency", "URGENT")
                .param("drafterSign", "pl")
                .param("copies", "15")
                .param("contact", "Số 1 Đường Thử")
                .param("recipients", "Như trên\nLưu: VT")
                .param("outside", "Báo Thử Nghiệm")
                .param("signer", String.valueOf(here.leader.id().value()));
    }

    private DraftId saved() throws Exception {
        String page = TestBody.send(web, here.official, form("/issuing/new")).getRedirectedUrl();
        return new DraftId(Long.parseLong(page.substring(page.lastIndexOf('/') + 1)));
    }

    private Draft at(DraftId id) {
        return issuing.visible(here.chief, id).orElseThrow();
    }

    @Test
    void whatWasTypedComesBackInTheForm() throws Exception {
        DraftId id = saved();
        Paper paper = at(id).paper();
        assertThat(paper.body()).isEqualTo(BODY);
        assertThat(paper.extras().annexes())
                .containsExactly(new Paper.Annex("Danh mục nhiệm vụ", ANNEX, Paper.Annex.Side.BY_ITSELF));
        String form = TestBody.see(web, here.official, "/issuing/" + id.value() + "/edit")
                .getContentAsString();
        assertThat(form).contains(BODY, ANNEX, "value=\"Danh mục nhiệm vụ\"", "value=\"15\"", "Số 1 Đường Thử");
        assertThat(form).containsPattern("name=\"LUU_HANH_NOI_BO\" value=\"yes\"\\s+checked");
        MockHttpServletResponse again = TestBody.send(
                web, here.official, form("/issuing/" + id.value() + "/edit").param("seen", "1"));
        assertThat(again.getRedirectedUrl()).isEqualTo("/issuing/" + id.value());
        assertThat(at(id).version()).isEqualTo(2);
        assertThat(at(id).paper()).usingRecursiveComparison().isEqualTo(paper);
    }

    @Test
    void itStandsOnPaperInTheTextAndInTheSearch() throws Exception {
        String word = "ươmmầm" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "xyz";
        MockHttpServletResponse made = TestBody.send(
                web,
                here.official,
                form("/issuing/new").param("annexTitle", "Thứ hai").param("annexText", "Riêng " + word + "."));
        DraftId id = new DraftId(Long.parseLong(made.getRedirectedUrl().replaceAll("\\D", "")));
        byte[] pdf = releases.pdf(at(id));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document)).contains("Số 1 Đường Thử");
            PDPage lying = document.getPage(1);
            assertThat(lying.getMediaBox().getWidth())
                    .as("a wide table lies")
                    .isGreaterThan(lying.getMediaBox().getHeight());
        }
        String text = DispatchText.read(releases.word(at(id)), "a.docx");
        assertThat(text)
                .contains(
                        "Rà soát, cắt giảm",
                        "Bảng niêm yết",
                        "DANH MỤC NHIỆM VỤ",
                        "LƯU HÀNH NỘI BỘ",
                        "KHẨN",
                        "PL.(15)",
                        word);

        here.decide(numbers, Scope.ORDINARY, "Chung", here.sign);
        issuing.submit(here.official, id, at(id).stepNo());
        issuing.check(here.clerk, id, at(id).stepNo(), "");
        issuing.approve(here.leader, id, at(id).stepNo());
        DocumentId issued = releases.number(here.clerk, id, at(id).stepNo());
        assertThat(documents.text(issued)).contains("Rà soát, cắt giảm", "Bảng niêm yết", word);
        // What was done is found once it is numbered in the record, some moments later.
        for (int i = 0;
                i < 300
                        && finding.find(here.clerk, Wanted.saying(word), 5, 0)
                                .hits()
                                .isEmpty();
                i++) {
            Thread.sleep(100);
        }
        assertThat(finding.find(here.clerk, Wanted.saying(word), 5, 0).hits())
                .anyMatch(hit -> hit.address().contains("/documents/" + issued.value()));
    }

    @Test
    void theFormSaysWhatIsWrongAndKeepsAllOfIt() throws Exception {
        MockHttpServletResponse wrong = TestBody.send(
                web,
                here.official,
                form("/issuing/new")
                        .param("annexTitle", "Chỉ có tên")
                        .param("annexText", " ")
                        .param("copies", "mười"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("Ghi nội dung phụ lục", "Chỉ có tên", ANNEX, "Rà soát, cắt giảm");
    }

    @Test
    void anAnnexIsAddedWithoutScriptsAndNothingIsSaved() throws Exception {
        int before = issuing.list(here.official, true, 100, 0).size();
        String page = TestBody.send(web, here.official, form("/issuing/new").param("more", "annex"))
                .getContentAsString();
        assertThat(page.substring(0, page.indexOf("<template")).split("name=\"annexText\"", -1))
                .hasSize(3);
        assertThat(page).contains(BODY);
        assertThat(issuing.list(here.official, true, 100, 0)).hasSize(before);
    }

    @Test
    void anotherTypeBringsItsSkeletonUnlessSomethingIsWritten() throws Exception {
        String blank =
                TestBody.see(web, here.official, "/issuing/new?type=QUYET_DINH").getContentAsString();
        assertThat(blank).contains("QUYẾT ĐỊNH:", "GIÁM ĐỐC SỞ THỬ NGHIỆM " + here.sign, "Điều 3.");
        MockMultipartHttpServletRequestBuilder other = multipart("/issuing/new")
                .param("more", "skeleton")
                .param("type", "BIEN_BAN")
                .param("begun", "-CONG_VAN")
                .param("body", "…");
        assertThat(TestBody.send(web, here.official, other).getContentAsString())
                .contains("Thời gian bắt đầu", "value=\"Thư ký\"");
        assertThat(TestBody.send(
                                web,
                                here.official,
                                form("/issuing/new").param("more", "skeleton").param("begun", "-CONG_VAN"))
                        .getContentAsString())
                .contains("khung của tên loại này không được lấy", BODY);
    }

    @ParameterizedTest
    @EnumSource(DispatchType.class)
    void eachTypeBeginsWithWhatCanBePrinted(DispatchType type) throws Exception {
        String page = TestBody.see(web, here.official, "/issuing/new?type=" + type.name())
                .getContentAsString();
        assertThat(page).containsPattern("<option value=\"" + type.name() + "\"\\s+selected");
    }

    @Test
    void itIsSeenBeforeItIsSaved() throws Exception {
        MockHttpServletResponse pdf = TestBody.send(web, here.official, form("/issuing/preview"));
        assertThat(pdf.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        assertThat(pdf.getHeader("Content-Disposition")).startsWith("inline");
        MockHttpServletResponse pictures =
                TestBody.send(web, here.official, form("/issuing/preview").header("X-Fragment", "true"));
        assertThat(pictures.getContentAsString()).contains("data:image/png;base64,", "Trang 2/2");
        assertThat(TestBody.send(
                                web,
                                here.official,
                                multipart("/issuing/preview").param("type", "CONG_VAN"))
                        .getStatus())
                .as("what is not written yet is left open")
                .isEqualTo(200);
        assertThat(TestBody.send(web, here.official, multipart("/issuing/preview"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aDraftGoesOutAsJsonAndBeginsFromIt() throws Exception {
        DraftId id = saved();
        String json = TestBody.see(web, here.official, "/issuing/" + id.value() + "/draft.json")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(LetterJson.read(json).letter().annexes()).hasSize(1);
        MockHttpServletResponse begun = TestBody.send(web, here.official, upload(json));
        assertThat(begun.getStatus()).isEqualTo(200);
        assertThat(begun.getContentAsString())
                .contains("| 1 | Rà soát, cắt giảm | 30/6/2026 |", "Báo cáo \\| tổng hợp", ANNEX, "Số 1 Đường Thử")
                .containsPattern("<option value=\"" + here.leader.id().value() + "\"\\s+selected")
                .containsPattern("<option value=\"URGENT\"\\s+selected");
    }

    private static MockMultipartHttpServletRequestBuilder upload(String json) {
        return multipart("/issuing/new/json")
                .file(new MockMultipartFile("json", "a.json", "", json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsWrongInTheJsonIsSaidByLineAndField() throws Exception {
        assertThat(TestBody.send(web, here.official, upload("{\n\"type\": \"CONG_VAN\",\n\"body\": 5}"))
                        .getContentAsString())
                .contains("Dòng 3: giá trị của body không đúng cách ghi");
        assertThat(TestBody.send(web, here.official, upload("{\"subject\": \"thử\"}"))
                        .getContentAsString())
                .contains("Dòng 1: thiếu type");
        assertThat(TestBody.send(web, here.official, upload("{")).getContentAsString())
                .contains("không đúng cú pháp JSON ở dòng 1");
        String odd =
                "{\"type\": \"CONG_VAN\", \"subject\": \"thử\", \"body\": [\"x\"], \"date\": \"2026-01-02\", \"lạ\": 1}";
        assertThat(TestBody.send(web, here.official, upload(odd)).getContentAsString())
                .contains("không lấy từ tệp: date, lạ");
        assertThat(TestBody.send(
                                web,
                                here.official,
                                upload("{\"type\": \"%s\""
                                                .formatted("x".repeat(50).toUpperCase(Locale.ROOT)) + "}"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whoMayNotSeeHowItCameAboutGetsNoFileOfIt() throws Exception {
        DraftId id = saved();
        for (String file : List.of("draft.json", "printed")) {
            assertThat(TestBody.see(web, here.principal, "/issuing/" + id.value() + "/" + file)
                            .getStatus())
                    .isEqualTo(404);
        }
    }
}
