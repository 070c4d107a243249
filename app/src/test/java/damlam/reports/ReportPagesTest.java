package damlam.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.Statements;
import damlam.access.CurrentPerson;
import damlam.calendar.PeriodKind;
import damlam.cases.Move;
import damlam.forms.FormId;
import damlam.forms.Period;
import damlam.org.PersonId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ReportPagesTest extends ReportsTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    MockMvc web;

    private FormId form;
    private Period period;
    private PeriodicReport report;

    @BeforeEach
    void anOpenPeriod() {
        form = define();
        small.give("Việc " + SCRIPT, null);
        period = closed(form);
        report = of(form, period, small.school);
    }

    private String page(PersonId person, String address) throws Exception {
        return web.perform(as(person, get(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private byte[] file(PersonId person, String address) throws Exception {
        return web.perform(as(person, get(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private MockHttpServletRequestBuilder as(PersonId id, MockHttpServletRequestBuilder request) {
        CurrentPerson person = small.as(id);
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        person,
                        null,
                        person.roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                                .toList())))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder words(String act) {
        return as(small.principal, post(path() + "/words"))
                .param("words-2", "Khó " + SCRIPT)
                .param("before-2", "")
                .param("words-3", "Không có")
                .param("before-3", "")
                .param("act", act);
    }

    private String path() {
        return "/reports/" + report.id().value();
    }

    private String periodPath() {
        return "/reports/" + form.value() + "/" + period.cutOff();
    }

    @Test
    void theHeadWritesSendsAndTheOfficeTakesConsolidatesAndExports() throws Exception {
        assertThat(page(small.principal, "/reports")).contains("Viết và gửi", "báo cáo cần gửi");
        assertThat(page(small.principal, path()))
                .contains("Bản thảo đủ", "textarea")
                .doesNotContain("Ký và gửi</button>");
        web.perform(words("save")).andExpect(redirectedUrl(path() + "?done=saved"));
        assertThat(page(small.principal, path() + "?done=saved")).contains("Đã lưu.", "Ký và gửi</button>");
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));

        assertThat(page(small.chief, path())).contains("chờ Văn phòng nhận", "Nhận báo cáo</button>");
        web.perform(as(small.chief, post(path() + "/accept"))).andExpect(redirectedUrl(path() + "?done=accepted"));
        assertThat(page(small.chief, "/reports")).contains("1/2", "Lập mẫu báo cáo");
        assertThat(page(small.chief, periodPath())).contains("Văn phòng đã nhận", "Trường THPT Hư Cấu B");
        assertThat(page(small.chief, periodPath() + "?show=open"))
                .contains("Trường THPT Hư Cấu B")
                .doesNotContain("Trường THPT Hư Cấu A");
        assertThat(page(small.chief, periodPath() + "/figures/STANDING")).contains("1/1");
        assertThat(page(small.chief, periodPath() + "/paper"))
                .contains("?show=sent\"><span>1/2</span></a> đơn vị gửi báo cáo");
        web.perform(as(small.chief, post(periodPath() + "/paper"))
                        .param("words-3", "Đề nghị")
                        .param("act", "consolidate"))
                .andExpect(redirectedUrl(periodPath() + "/paper?done=consolidated"));
        assertThat(page(small.chief, periodPath() + "/paper"))
                .contains("đã lập lúc")
                .doesNotContain("Lập lại");
    }

    @Test
    void aReportThatCameInAfterTheConsolidatedOneIsMissedInIt() throws Exception {
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));
        web.perform(as(small.chief, post(periodPath() + "/paper")).param("act", "consolidate"));
        web.perform(as(small.chief, post(path() + "/return")).param("reason", "Mục 2 chưa rõ"));
        clock.moveTo(clock.today().plusDays(1));
        web.perform(words("send"));

        assertThat(page(small.chief, periodPath() + "/paper"))
                .contains("chưa có báo cáo gửi sau đó của Trường THPT Hư Cấu A", "Lập lại báo cáo tổng hợp");
    }

    @Test
    void whatPeopleTypeIsShownAndNeverRun() throws Exception {
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));

        for (String address :
                new String[] {path(), path() + "/figures/STANDING", periodPath(), periodPath() + "/paper", "/reports"
                }) {
            assertThat(page(small.chief, address)).as(address).doesNotContain(SCRIPT);
        }
        assertThat(page(small.chief, path())).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void sentTwiceIsSentOnce() throws Exception {
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));
        String again = web.perform(words("send"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(again).contains("Báo cáo này đã gửi rồi");
        assertThat(reports.report(report.id()).orElseThrow().steps()).hasSize(1);
    }

    @Test
    void whatCannotBeKeptStaysInTheField() throws Exception {
        reports.write(small.as(small.deputy), report.id(), Map.of(2, "Của cấp phó"), Map.of());

        String shown = web.perform(words("save"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(shown).contains("có người vừa sửa mục này", "Khó &lt;script&gt;");
    }

    @Test
    void othersReportsAreNotFound() throws Exception {
        web.perform(as(small.otherPrincipal, get(path()))).andExpect(status().isNotFound());
        web.perform(as(small.otherPrincipal, get(path() + "/report.docx"))).andExpect(status().isNotFound());
        web.perform(as(small.principal, get(periodPath()))).andExpect(status().isNotFound());
        web.perform(as(small.principal, get("/reports/forms/new"))).andExpect(status().isForbidden());
        web.perform(as(small.principal, get("/reports/999999999"))).andExpect(status().isNotFound());
        web.perform(as(small.chief, get("/reports/" + form.value() + "/2024-02-30")))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void theFirstLineSaysWhatMattersOverAllForms() throws Exception {
        assertThat(page(small.principal, "/reports")).contains("báo cáo cần gửi, hạn gần nhất <b>");
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));
        assertThat(page(small.principal, "/reports")).contains("Đơn vị đã gửi mọi báo cáo", "Kỳ tới chốt số liệu");

        clock.moveTo(period.dueOn().plusDays(1));
        assertThat(page(small.otherPrincipal, "/reports")).contains("báo cáo cần gửi, 1 đã quá hạn từ <b>");
        HomeSums sums = sums(page(small.chief, "/reports"));
        assertThat(sums.missing()).isPositive();
        assertThat(sums.in()).isPositive().isLessThan(sums.asked());
    }

    /// What the Office’s first line says: how many are in, of how many, and how many are past their last day.
    private record HomeSums(int in, int asked, int missing) {}

    private static HomeSums sums(String page) {
        Matcher said = Pattern.compile(
                        "(\\d+)/(\\d+)</b></a>\\s*báo cáo đã gửi.*?<b>(\\d+)</b></a>\\s*quá hạn chưa gửi",
                        Pattern.DOTALL)
                .matcher(page.replace(".", ""));
        assertThat(said.find()).isTrue();
        return new HomeSums(
                Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)), Integer.parseInt(said.group(3)));
    }

    @Test
    void moreFormsAndPeriodsAskTheDatabaseNoMore() throws Exception {
        for (PersonId person : List.of(small.chief, small.principal)) {
            page(person, "/reports");
            int before = Statements.during(() -> page(person, "/reports")).size();
            closed(define());
            closed(form);
            assertThat(Statements.during(() -> page(person, "/reports")))
                    .as("statements for %s", small.as(person).name())
                    .hasSize(before)
                    .hasSizeBetween(1, 12);
        }
    }

    /// Whom to call about a report that has not come: who has it, and since when.
    @Test
    void theOfficeSeesByStateAndWhoHoldsWhatIsStillToCome() throws Exception {
        small.move(of(form, period, small.other).work(), small.otherPrincipal, new Move.Accept());
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));

        assertThat(page(small.chief, periodPath()))
                .containsSubsequence("Xem và nhận", "Trường THPT Hư Cấu A", "Mở", "Trường THPT Hư Cấu B", "Vũ Thị Giả")
                .contains("?show=take", "?show=waiting");
        assertThat(page(small.chief, periodPath() + "?show=take"))
                .contains("Trường THPT Hư Cấu A")
                .doesNotContain("Trường THPT Hư Cấu B");
    }

    /// It is with whoever sent it, and looks the same in the list as in its tab, late or not.
    @Test
    void aReportGivenBackIsWithItsSender() throws Exception {
        clock.moveTo(period.dueOn().plusDays(1));
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));
        web.perform(as(small.chief, post(path() + "/return")).param("reason", "Thiếu mục 3"))
                .andExpect(redirectedUrl(path() + "?done=returned"));

        Document page = Jsoup.parse(page(small.chief, periodPath() + "?show=returned"));

        Element row = page.selectFirst("table.senders tbody tr");
        assertThat(row.text()).contains("Trường THPT Hư Cấu A", "Lê Văn Giả sửa lại");
        assertThat(row.selectFirst(".st").className())
                .isEqualTo(page.selectFirst("nav.tabs a[aria-current] .st").className());
    }

    @Test
    void theOfficesOwnReportIsTakenByTheLeaders() throws Exception {
        FormId both = forms.define(
                small.as(small.chief),
                small.form(PeriodKind.MONTH, clock.today(), List.of(small.office, small.school)));
        Period ended = closed(both);
        String own = "/reports/" + of(both, ended, small.office).id().value();

        assertThat(page(small.chief, own))
                .contains("Trình lãnh đạo cơ quan", "Văn phòng không nhận báo cáo của mình")
                .contains("Kính gửi: Lãnh đạo Sở Giáo dục và Đào tạo Thử Nghiệm")
                .doesNotContain("(qua Văn phòng)");
        web.perform(as(small.chief, post(own + "/words"))
                        .param("words-2", "Không có")
                        .param("words-3", "Không có")
                        .param("act", "send"))
                .andExpect(redirectedUrl(own + "?done=sent"));

        assertThat(page(small.chief, "/reports/" + both.value() + "/" + ended.cutOff()))
                .contains("đã gửi, chờ lãnh đạo cơ quan nhận")
                .doesNotContain("Xem và nhận");
        assertThat(page(small.director, own)).contains("Nhận báo cáo</button>");
    }

    @Test
    void aConsolidatedFigureLeadsToTheCasesBehindIt() throws Exception {
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));
        String figure = periodPath() + "/figures/STANDING";

        assertThat(page(small.chief, figure)).contains(figure + "/rows", path() + "/figures/STANDING");
        assertThat(Jsoup.parse(page(small.chief, figure + "/rows"))
                        .select("main li a[href^=/cases/]")
                        .eachText())
                .containsExactly("Việc " + SCRIPT);
    }

    @Test
    void aConsolidatedReportGoesToSomebody() throws Exception {
        String again = web.perform(as(small.chief, post("/reports/forms/" + form.value() + "/address"))
                        .param("receiver", " ")
                        .param("superior", "Ủy ban nhân dân tỉnh Thử"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(again).contains("id=\"receiver-error\"", "value=\"Ủy ban nhân dân tỉnh Thử\"");
    }

    @Test
    void whatIsDoneElsewhereOnTheWayUpIsSaid() throws Exception {
        assertThat(page(small.chief, periodPath() + "/paper"))
                .contains("Lập và gửi cấp trên", "Việc này làm ngoài phần mềm");
    }

    /// Members of a team see the team's work; the report speaks of the whole school.
    @Test
    void onlyWhatCanBeOpenedIsShown() throws Exception {
        PersonId inTeam = small.inTeam("Trịnh Văn Giả");

        assertThat(page(inTeam, "/reports"))
                .doesNotContain(path())
                .contains("Báo cáo của đơn vị do người đứng đầu viết");
        web.perform(as(inTeam, get(path()))).andExpect(status().isNotFound());
        assertThat(page(small.teacher, "/reports")).contains(path()).doesNotContain("Viết và gửi");
        assertThat(page(small.teacher, path())).doesNotContain("textarea");
    }

    @Test
    void aFormThatWouldBeLateFromTheStartIsNotDefined() throws Exception {
        String wrong = web.perform(as(small.chief, post("/reports/forms/new"))
                        .param("name", "Báo cáo thử")
                        .param("dueWorkingDays", "1")
                        .param("kind", "MONTH")
                        .param("startsOn", clock.today().minusMonths(3).toString())
                        .param("receiver", "Ủy ban nhân dân tỉnh"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(wrong).contains("đã quá hạn gửi");
    }

    @Test
    void theWordDocumentIsABaoCaoWithItsHead() throws Exception {
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));

        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(file(small.chief, path() + "/report.docx")))) {
            XWPFTable head = document.getTables().getFirst();
            assertThat(head.getText())
                    .contains(
                            "SỞ GIÁO DỤC VÀ ĐÀO TẠO THỬ NGHIỆM", "TRƯỜNG THPT HƯ CẤU A", "Độc lập - Tự do - Hạnh phúc");
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(text)
                    .contains(
                            "BÁO CÁO",
                            "Kính gửi: Sở Giáo dục và Đào tạo Thử Nghiệm (qua Văn phòng)",
                            "1. Thực hiện nhiệm vụ");
            assertThat(document.getTables().getLast().getText()).contains("HIỆU TRƯỞNG", "Lê Văn Giả", "Nơi nhận:");
        }
    }

    @Test
    void theTableHasUnitsDownAndFiguresAcross() throws Exception {
        web.perform(words("send")).andExpect(redirectedUrl(path() + "?done=sent"));

        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file(small.chief, periodPath() + "/figures.xlsx")))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("Trường THPT Hư Cấu A");
            assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("chưa gửi, còn hạn");
            assertThat(sheet.getRow(6).getCell(4).getNumericCellValue()).isEqualTo(1);
            assertThat(LocalDate.from(sheet.getRow(4).getCell(2).getLocalDateTimeCellValue()))
                    .isEqualTo(clock.today());
            sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType())
                    .as(cell.getAddress().toString())
                    .isNotEqualTo(CellType.FORMULA)));
        }
    }

    @Test
    void theOfficeDefinesAFormAndIsToldWhatIsWrongAtTheField() throws Exception {
        String wrong = web.perform(as(small.chief, post("/reports/forms/new"))
                        .param("name", "")
                        .param("dueWorkingDays", "0")
                        .param("kind", "MONTH")
                        .param("startsOn", "31/02/2026")
                        .param("receiver", "Sở"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(wrong)
                .contains(
                        "Ghi tên báo cáo", "Ghi số ngày làm việc từ 1 đến 60", "Chọn một ngày có thật", "value=\"Sở\"");

        String address = web.perform(as(small.chief, post("/reports/forms/new"))
                        .param("name", "Báo cáo thử")
                        .param("dueWorkingDays", "1")
                        .param("kind", "QUARTER")
                        .param("startsOn", clock.today().toString())
                        .param("asked", "Khó khăn\n\nKiến nghị")
                        .param("receiver", "Ủy ban nhân dân tỉnh"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(small.chief, String.valueOf(address))).contains("Hằng quý, 3 đơn vị", "Khó khăn", "Kiến nghị");
    }
}
