package damlam.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.form.FormCheck;
import damlam.letter.DispatchWriter;
import damlam.letter.LetterJson;
import damlam.org.Org;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A document is measured on a page, and its fixed copy taken; nobody sees another's.
@ServerTest
class FormCheckPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    private Department here;
    private Visits visits;

    @BeforeEach
    void aDepartment() {
        here = new Department(org, accounts);
        visits = new Visits(web);
    }

    @Test
    void whatDiffersIsListedAndTheCopyIsClean() throws Exception {
        assertThat(check(here.teacher, "to trinh.docx", typed()).getRedirectedUrl())
                .isEqualTo("/documents/check");
        String page = visits.see(here.teacher, "/documents/check").getContentAsString();
        assertThat(page)
                .contains("<b>2 chỗ</b> chưa đúng thể thức, <b>2 chỗ</b> chỉnh được ngay", "to trinh.docx")
                .contains("Lề trái", "20 mm", "30–35 mm", "Họ tên người ký", "nghiêng", "Tải bản đã chỉnh");

        assertThat(page).contains("Kết quả kiểm tra tệp ", ", đưa lên lúc ");
        MockHttpServletResponse copy = visits.see(here.teacher, "/documents/check/copy");
        assertThat(copy.getHeader("Content-Disposition")).contains("to trinh-30.docx", "attachment");
        assertThat(FormCheck.check(copy.getContentAsByteArray(), "x.docx", Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void aFileIsItsBringersOnly() throws Exception {
        check(here.clerk, "a.docx", typed());
        check(here.teacher, "b.docx", clean());
        assertThat(visits.see(here.teacher, "/documents/check").getContentAsString())
                .contains("b.docx", "đúng thể thức</b> theo cả")
                .doesNotContain("a.docx", "Tải bản đã chỉnh");
        assertThat(visits.see(here.principal, "/documents/check").getContentAsString())
                .doesNotContain("a.docx", "b.docx");
        assertThat(visits.see(here.principal, "/documents/check/copy").getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeMeasuredIsSaidAndTheLastOneStays() throws Exception {
        check(here.teacher, "b.docx", clean());
        MockHttpServletResponse refused = check(here.teacher, "c.docx", "Số: 1/UBND".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Chỉ đo được thể thức của tệp DOCX");
        assertThat(check(here.teacher, "", new byte[0]).getContentAsString()).contains("Chưa chọn tệp");
        assertThat(visits.see(here.teacher, "/documents/check").getContentAsString())
                .contains("b.docx");
    }

    @Test
    void inEnglishTheRulesAreInEnglish() throws Exception {
        check(here.teacher, "b.docx", typed());
        assertThat(web.perform(get("/documents/check")
                                .with(Visits.as(here.teacher))
                                .cookie(new jakarta.servlet.http.Cookie("language", "en")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Left margin", "2 places", "Download the fixed copy");
    }

    private MockHttpServletResponse check(CurrentPerson who, String name, byte[] bytes) throws Exception {
        return visits.send(
                who, multipart("/documents/check").file(new MockMultipartFile("file", name, "application/zip", bytes)));
    }

    private static byte[] clean() throws Exception {
        return DispatchWriter.docx(LetterJson.read(Files.readString(Path.of("..", "samples", "letters", "letter.json")))
                .letter());
    }

    private static byte[] typed() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(clean()));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocument().getBody().getSectPr().getPgMar().setLeft(java.math.BigInteger.valueOf(1134));
            document.getTables().get(1).getRow(0).getCell(1).getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(run -> run.text().contains("Trần Thị Mẫu"))
                    .forEach((XWPFRun run) -> run.setItalic(true));
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
