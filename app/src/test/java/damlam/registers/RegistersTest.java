package damlam.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.arrivals.Arrivals;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.org.Org;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The registers in the columns of Phụ lục IV, on pages and on paper; series and copies on their pages.
@ServerTest
class RegistersTest {
    private static final List<String> OUTGOING = List.of(
            "Số, ký hiệu văn bản",
            "Ngày tháng văn bản",
            "Tên loại và trích yếu nội dung văn bản",
            "Người ký",
            "Nơi nhận văn bản",
            "Đơn vị, người nhận bản lưu",
            "Số lượng bản",
            "Ngày chuyển",
            "Ký nhận",
            "Ghi chú");
    private static final List<String> INCOMING = List.of(
            "Ngày đến",
            "Số đến",
            "Tác giả",
            "Số, ký hiệu văn bản",
            "Ngày tháng văn bản",
            "Tên loại và trích yếu nội dung văn bản",
            "Đơn vị hoặc người nhận",
            "Ngày chuyển",
            "Ký nhận",
            "Ghi chú");
    private static final List<String> HANDLING = List.of(
            "Số đến",
            "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản",
            "Đơn vị hoặc người nhận",
            "Thời hạn giải quyết",
            "Tiến độ giải quyết",
            "Số, ký hiệu văn bản trả lời",
            "Ghi chú");

    @Autowired
    Books books;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Documents documents;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;
    private String subject;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        subject = "việc thử " + UUID.randomUUID();
    }

    private String today() {
        return "?from=" + org.today() + "&to=" + org.today();
    }

    private MockHttpServletResponse see(String address) throws Exception {
        return TestBody.see(web, here.clerk, address);
    }

    private List<String> row(String book) throws Exception {
        byte[] file = see("/registers/" + book + ".xlsx" + today()).getContentAsByteArray();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = opened.getSheetAt(0);
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                var row = sheet.getRow(i);
                List<String> cells = row == null
                        ? List.of()
                        : IntStream.range(0, row.getLastCellNum())
                                .mapToObj(at -> row.getCell(at).getStringCellValue())
                                .toList();
                if (cells.stream().anyMatch(cell -> cell.contains(subject) || cell.contains("07/" + here.sign))) {
                    return cells;
                }
            }
        }
        throw new AssertionError("not in the register: " + subject);
    }

    private List<String> heads(String book, int columns) throws Exception {
        byte[] file = see("/registers/" + book + ".xlsx" + today()).getContentAsByteArray();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = opened.getSheetAt(0);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                if (sheet.getRow(i) != null
                        && sheet.getRow(i).getCell(0).getStringCellValue().equals("(1)")) {
                    int head = i - 1;
                    return IntStream.range(0, columns)
                            .mapToObj(at -> sheet.getRow(head).getCell(at).getStringCellValue())
                            .toList();
                }
            }
        }
        return List.of();
    }

    @Test
    void eachRegisterHasTheColumnsOfTheDecree() throws Exception {
        here.register(documents, Direction.INCOMING, "", subject);
        here.register(documents, Direction.OUTGOING, "12/" + here.sign + "-VP", subject);
        assertThat(heads("outgoing", 10)).isEqualTo(OUTGOING);
        assertThat(heads("incoming", 10)).isEqualTo(INCOMING);
        assertThat(heads("handling", 7)).isEqualTo(HANDLING);
        String page = see("/registers/outgoing" + today()).getContentAsString();
        OUTGOING.forEach(head -> assertThat(page).contains(">" + head + "<"));
        assertThat(TestBody.see(web, here.official, "/registers/outgoing").getStatus())
                .isEqualTo(403);
    }

    @Test
    void aLineSaysWhoGotItWhenAndHowItEnded() throws Exception {
        DocumentId came = here.register(documents, Direction.INCOMING, "07/" + here.sign, subject);
        DocumentId answer = here.register(documents, Direction.OUTGOING, "12/" + here.sign + "-VP", subject);
        LocalDate due = org.today().plusDays(5);
        arrivals.direct(here.chief, came, 0, here.department, List.of(here.school), due, "");
        arrivals.receive(here.official, came, 1);
        assertThat(row("incoming").subList(2, 9))
                .containsExactly(
                        "Ủy ban nhân dân tỉnh Thử Nghiệm",
                        "07/" + here.sign,
                        day(org.today()),
                        "Công văn: " + subject,
                        "Phòng Kế hoạch - Tài chính; Trường THPT Thử Nghiệm",
                        day(org.today()),
                        "Chuyên viên Hư Cấu");

        arrivals.answer(here.official, came, 2, answer);
        assertThat(row("handling").subList(1, 7))
                .containsExactly(
                        "Công văn, 07/" + here.sign + ", " + day(org.today()) + ", Ủy ban nhân dân tỉnh Thử Nghiệm",
                        "Phòng Kế hoạch - Tài chính; Trường THPT Thử Nghiệm",
                        day(due),
                        "Đã trả lời ngày " + day(org.today()),
                        "12/" + here.sign + "-VP",
                        "");
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    @Test
    void theClerkEntersWhatTheRegisterSaysOfASending() throws Exception {
        DocumentId sent = here.register(documents, Direction.OUTGOING, "12/" + here.sign + "-VP", subject);
        String form = "/registers/sending/" + sent.value();
        assertThat(TestBody.send(web, here.clerk, post(form).param("copies", "mười"))
                        .getContentAsString())
                .contains("Ghi số lượng bản bằng chữ số");
        TestBody.send(
                web,
                here.clerk,
                post(form)
                        .param("recipients", "Các trường THPT")
                        .param("copyKept", "Văn phòng")
                        .param("copies", "15")
                        .param("sentOn", org.today().toString()));
        assertThat(row("outgoing").subList(3, 8))
                .containsExactly("Người Ký Hư Cấu", "Các trường THPT", "Văn phòng", "15", day(org.today()));
    }

    @Test
    void onPaperItIsAcrossThePageWithItsFontsAndNumberedPages() throws Exception {
        for (int i = 0; i < 40; i++) {
            here.register(documents, Direction.OUTGOING, (i + 1) + "/" + here.sign + "-VP", subject);
        }
        byte[] file = see("/registers/outgoing.pdf" + today()).getContentAsByteArray();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            String cover = text(pdf, 1);
            assertThat(cover)
                    .contains("SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm: " + org.today().getYear(), "Quyển số:");
            assertThat(text(pdf, 2)).contains("Người ký", "(10)").containsPattern("(?m)^1$");
            assertThat(text(pdf, 3)).as("the head on each page").contains("Người ký", "(10)");
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth())
                        .isGreaterThan(page.getMediaBox().getHeight());
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    /// Lines stand by the numbers of the year; what was issued in another year is none of them.
    @Test
    void theCoverNamesTheFirstAndTheLastNumberOfTheYear() throws Exception {
        here.register(documents, Direction.OUTGOING, "900007/" + here.sign, subject);
        documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        "900099/" + here.sign,
                        org.today().minusYears(2),
                        "Sở Thử Nghiệm",
                        "CONG_VAN",
                        subject,
                        "",
                        new Content("Nội dung.", null)));
        here.register(documents, Direction.OUTGOING, "900006/" + here.sign, subject);
        List<String> numbers = new ArrayList<>();
        byte[] file = see("/registers/outgoing.xlsx" + today()).getContentAsByteArray();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            opened.getSheetAt(0).forEach(row -> {
                String first = row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
                if (first.endsWith("/" + here.sign) && first.startsWith("9000")) {
                    numbers.add(first.substring(0, 6));
                }
            });
        }
        assertThat(numbers).containsExactly("900006", "900007", "900099");
        try (PDDocument pdf =
                Loader.loadPDF(see("/registers/outgoing.pdf" + today()).getContentAsByteArray())) {
            assertThat(text(pdf, 1)).contains("đến số ").doesNotContain("900099");
        }
    }

    private static String text(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    @Test
    void linesTooTallForA4GoOnA3AndStrangeSignsAreNotLost() throws Exception {
        String longest = String.join(" ", Collections.nCopies(120, "điều khoản"));
        Sheet tall = new Sheet(
                List.of("", "CƠ QUAN", "SỔ THỬ"), List.of("a", "b"), List.of(1, 20), List.of(List.of(longest, "☃")));
        try (PDDocument pdf = Loader.loadPDF(SheetPdf.of(tall, null))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isGreaterThan(1_000);
            assertThat(text(pdf, 2)).contains("□");
        }
    }

    @Test
    void theHeadDecidesOnSeriesAndCopiesAreNumbered() throws Exception {
        DocumentId of = here.register(documents, Direction.OUTGOING, "12/" + here.sign + "-VP", subject);
        assertThat(copy(of, "SY").getContentAsString()).contains("Chưa có hệ thống số nào");
        assertThat(series("").getContentAsString()).contains("aria-invalid");
        assertThat(series("QĐ thử 01").getStatus()).isEqualTo(302);
        assertThat(series("QĐ thử 02").getContentAsString()).contains("Đã có hệ thống số như vậy");
        assertThat(see("/registers/series").getContentAsString()).contains("QĐ thử 01", "Giám đốc Hư Cấu");

        assertThat(copy(of, "TRS").getContentAsString()).contains("part-error");
        assertThat(copy(of, "SY").getStatus()).isEqualTo(302);
        assertThat(copy(of, "SL").getStatus()).isEqualTo(302);
        assertThat(see("/registers/copies" + today()).getContentAsString())
                .contains("01/SY-" + here.sign, "02/SL-" + here.sign, "Sao y Công văn: " + subject);
    }

    private MockHttpServletResponse series(String decision) throws Exception {
        return TestBody.send(
                web,
                here.leader,
                post("/registers/series")
                        .param("scope", "COPIES")
                        .param("name", "Bản sao")
                        .param("organ", here.sign)
                        .param("from", org.today().toString())
                        .param("firstNo", "1")
                        .param("decidedBy", String.valueOf(here.leader.id().value()))
                        .param("decision", decision)
                        .param("decidedOn", org.today().toString()));
    }

    private MockHttpServletResponse copy(DocumentId of, String kind) throws Exception {
        return TestBody.send(
                web,
                here.clerk,
                post("/registers/copies/new")
                        .param("document", String.valueOf(of.value()))
                        .param("kind", kind)
                        .param("signer", "TL. Giám đốc, Chánh Văn phòng Hư Cấu")
                        .param("signedOn", org.today().toString())
                        .param("recipients", "Trường THPT Thử Nghiệm")
                        .param("copies", "2"));
    }

    @Test
    void theSlipSaysWhoIsToSettleItAndLeavesTheRestOpen() throws Exception {
        DocumentId came = here.register(documents, Direction.INCOMING, "33/UBND-VP", subject);
        String page = "/registers/slip/" + came.value() + ".pdf";
        assertThat(slip(page)).contains("PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN", "33/UBND-VP", subject, "Giao chủ trì: ....");
        arrivals.submit(here.clerk, came, 0, here.leader.id(), "");
        arrivals.direct(
                here.leader,
                came,
                1,
                here.department,
                List.of(here.office),
                org.today().plusDays(9),
                "Báo cáo tôi.");
        assertThat(slip(page))
                .contains(
                        "Giao chủ trì: Phòng Kế hoạch - Tài chính",
                        "Giao phối hợp: Văn phòng Sở",
                        "Ý kiến: Báo cáo tôi.")
                .contains("Giao cá nhân: ....", "Ý kiến đề xuất của người giải quyết");
        assertThat(TestBody.see(web, here.principal, page).getStatus()).isEqualTo(404);
    }

    private String slip(String page) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(see(page).getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf);
        }
    }
}
