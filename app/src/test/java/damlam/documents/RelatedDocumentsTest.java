package damlam.documents;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.directives.Directives;
import damlam.org.Org;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// What the page of a document says of others that are held.
@ServerTest
class RelatedDocumentsTest {
    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;
    private LocalDate today;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        today = org.today();
    }

    private DocumentId register(String number, String text) {
        return documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        number,
                        today,
                        "Sở Thử nghiệm",
                        "CONG_VAN",
                        "việc thử",
                        "Nguyễn Văn Thử",
                        new Content(
                                text,
                                new OriginalFile("cv.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))));
    }

    private String page(DocumentId id) throws Exception {
        return TestBody.see(web, here.clerk, "/documents/" + id.value()).getContentAsString();
    }

    private static String citing(String number, LocalDate day) {
        return """
                Kính gửi: Các đơn vị.

                Thực hiện Công văn số %s ngày %02d tháng %02d năm %d của Sở Thử nghiệm về việc thử, Văn phòng yêu cầu:

                1. Các phòng báo cáo kết quả trước ngày 15/12/2027.
                """.formatted(number, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    @Test
    void aCitedDocumentThatIsHeldIsLinked() throws Exception {
        String number = "71/" + here.sign;
        DocumentId cited = register(number, "Nội dung");
        DocumentId citing = register("72/" + here.sign, citing(number, today));
        assertThat(page(citing))
                .contains("href=\"/documents/" + cited.value() + "\"", "có trong sổ, chưa đính kèm")
                .doesNotContain("chưa có trong hệ thống");
    }

    @Test
    void oneOfAnotherDayIsAnother() throws Exception {
        String number = "73/" + here.sign;
        register(number, "Nội dung");
        DocumentId citing = register("74/" + here.sign, citing(number, today.minusYears(1)));
        assertThat(page(citing)).contains("chưa có trong hệ thống").doesNotContain("có trong sổ, chưa đính kèm");
    }

    @Test
    void onlyWhereWorkIsGivenOutIsItLedTo() throws Exception {
        DocumentId asks = register("75/" + here.sign, citing("1/" + here.sign, today));
        assertThat(page(asks)).contains("/directives/receive").doesNotContain("/directives/of/");
        directives.receive(here.clerk, asks);
        assertThat(page(asks)).contains("/directives/of/" + asks.value()).doesNotContain("/directives/receive");
    }
}
