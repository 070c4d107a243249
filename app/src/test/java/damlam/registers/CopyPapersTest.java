package damlam.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import damlam.numbers.Decision;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Copies themselves, laid out, beside their line in the register.
@ServerTest
class CopyPapersTest {
    @Autowired
    Documents documents;

    @Autowired
    Numbers numbers;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;

    @BeforeEach
    void aBodyWithASeries() {
        here = new TestBody(org, accounts);
        LocalDate today = org.today();
        numbers.decide(
                here.leader,
                new Decision("Bản sao", Scope.COPIES, Set.of(), here.sign, today, 1, here.leader.id(), "QĐ", today));
    }

    private static final Letter LETTER = new Letter(
            "UBND tỉnh An Bình",
            "Sở Nội vụ",
            9,
            "SNV-VP",
            "An Bình",
            LocalDate.of(2026, 1, 5),
            DispatchType.CONG_VAN,
            "việc thử",
            List.of("Các phòng"),
            List.of(new Letter.Part.Paragraph("1. Đoạn thứ nhất."), new Letter.Part.Paragraph("2. Đoạn thứ hai.")),
            List.of("Như trên", "Lưu: VT"),
            new Letter.Signature(List.of(), "Giám đốc", "Lê Thị Thử"));

    private DocumentId held(String text, @Nullable OriginalFile file) {
        return documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        "9/SNV-VP",
                        LocalDate.of(2026, 1, 5),
                        "Sở Nội vụ",
                        "CONG_VAN",
                        "việc thử",
                        "Lê Thị Thử",
                        new Content(text, file)));
    }

    private String made(DocumentId of, String kind, String electronic) throws Exception {
        return TestBody.send(
                        web,
                        here.clerk,
                        post("/registers/copies/new")
                                .param("document", String.valueOf(of.value()))
                                .param("kind", kind)
                                .param("part", "khoản 2")
                                .param("extract", "2. Đoạn thứ hai.")
                                .param("electronic", electronic)
                                .param("post", "TL. GIÁM ĐỐC\nChánh Văn phòng")
                                .param("place", "Thử Nghiệm")
                                .param("signer", "Người Sao Hư Cấu")
                                .param("signedOn", org.today().toString())
                                .param("recipients", "Trường Thử\nLưu: VT")
                                .param("copies", "2"))
                .getRedirectedUrl();
    }

    private String text(String page, String format) throws Exception {
        MockHttpServletResponse file = TestBody.see(web, here.clerk, page + "/copy." + format);
        assertThat(file.getStatus()).as(page + " " + format).isEqualTo(200);
        return DispatchText.read(file.getContentAsByteArray(), "a." + format).replaceAll("\\s+", " ");
    }

    @Test
    void ofAPdfItsPagesWithTheForm() throws Exception {
        byte[] pdf = DispatchWriter.pdf(LETTER);
        DocumentId of = held(DispatchText.read(pdf, "a.pdf"), new OriginalFile("a.pdf", "application/pdf", pdf));
        String page = made(of, "SY", "");
        assertThat(TestBody.see(web, here.clerk, page).getContentAsString()).contains("copy.pdf", "copy.docx");
        for (String format : List.of("pdf", "docx")) {
            assertThat(text(page, format))
                    .contains("Đoạn thứ nhất", "SAO Y", "01/SY-" + here.sign, "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
                    .contains("Người Sao Hư Cấu", "SỞ THỬ NGHIỆM", "Trường Thử");
        }
        assertThat(text(made(of, "SL", "yes"), "pdf")).contains("SAO LỤC; Sở Thử Nghiệm " + here.sign + "; ");
    }

    @Test
    void ofAWordFileThatFileWithTheForm() throws Exception {
        byte[] word = DispatchWriter.docx(LETTER);
        DocumentId of = held(DispatchText.read(word, "a.docx"), new OriginalFile("a.docx", "", word));
        String page = made(of, "SY", "");
        for (String format : List.of("pdf", "docx")) {
            assertThat(text(page, format)).contains("Đoạn thứ nhất", "SAO Y", "Người Sao Hư Cấu");
        }
    }

    @Test
    void anExtractHasItsWordsOnlyUnderTheHeadOfTheOriginal() throws Exception {
        byte[] pdf = DispatchWriter.pdf(LETTER);
        DocumentId of = held(DispatchText.read(pdf, "a.pdf"), new OriginalFile("a.pdf", "application/pdf", pdf));
        String page = made(of, "TRS", "");
        for (String format : List.of("pdf", "docx")) {
            assertThat(text(page, format))
                    .contains("SỞ NỘI VỤ", "09/SNV-VP", "2. Đoạn thứ hai.", "TRÍCH SAO", "01/TrS-" + here.sign)
                    .doesNotContain("Đoạn thứ nhất");
        }
    }

    @Test
    void whoDoesNotSeeTheRegistersSeesNoCopy() throws Exception {
        String page = made(held("Nội dung thử.", null), "SY", "");
        assertThat(text(page, "pdf")).contains("Nội dung thử", "SAO Y");
        assertThat(TestBody.see(web, here.official, page).getStatus()).isEqualTo(403);
        assertThat(TestBody.see(web, here.official, page + "/copy.pdf").getStatus())
                .isEqualTo(403);
    }
}
