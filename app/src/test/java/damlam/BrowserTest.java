package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import damlam.directives.Directive;
import damlam.directives.Directives;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The main job in a real Chromium, as clerk, leader, head, official and Office in turn; each page is checked with axe
/// and kept as a picture, wide and narrow.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {
    private static final int WIDE = 1440;
    private static final int NARROW = 390;

    private static DemoOffice office;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        office = new DemoOffice(data);
        browser = new Browser(office.address());
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @AfterAll
    static void stop() {
        browser.close();
        office.close();
    }

    @Test
    @Order(1)
    void aStrangerIsAskedToSignIn() {
        Page page = browser.window(WIDE);
        page.navigate("/");
        assertThat(page.url()).endsWith("/sign-in");
        look(page, "sign-in");
    }

    @Test
    @Order(2)
    void theClerkSettlesThePeriodThatTheTextLeavesOpen() {
        Page page = as("Văn thư");
        page.navigate("/directives/" + directive().id().value() + "/prepare");
        look(page, "prepare");
        page.locator("h1 a").first().click();
        page.locator("#every-MONTHLY").check();
        page.locator("#stop button").first().click();
        look(page, "prepared");
        button(page, "Trình giao việc").click();
        assertThat(page.locator("h1").textContent()).contains("82 việc", "36 đơn vị");
    }

    @Test
    @Order(3)
    void theLeaderIssuesIt() {
        Page page = as("Giám đốc");
        page.navigate("/directives/" + directive().id().value() + "/prepare");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Giao 82 việc")))
                .click();
        page.locator("dialog[open] button.btn").first().click();
        page.waitForURL(Pattern.compile(".*/directives/\\d+(/board)?$"));
        page.navigate("/directives/" + directive().id().value() + "/board");
        assertThat(directive().issued()).isTrue();
        look(page, "board");
    }

    @Test
    @Order(4)
    void theHeadPassesItOnAndAssignsTheWork() {
        Page page = as("Trưởng phòng");
        page.navigate("/directives/" + directive().id().value());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Chuyển đến")))
                .click();
        look(page, "directive");
        page.navigate("/");
        look(page, "desk-head");
        move(page, "Phân công");
        choose(page, "official");
        send(page);
    }

    @Test
    @Order(5)
    void theOfficialReadsConfirmsAndDoesTheWork() {
        Page page = as("Chuyên viên");
        page.navigate("/directives/" + directive().id().value() + "/read");
        look(page, "read");
        button(page, "Xác nhận đã đọc và hiểu").click();
        assertThat(page.locator("h1").textContent()).contains("Đã xác nhận");
        look(page, "receipt");
        page.navigate("/");
        look(page, "desk");
        move(page, "Nhận việc");
        send(page);
        move(page, "Cập nhật tiến độ");
        page.locator("#next textarea").first().fill("Đã rà soát 4 văn bản <script>alert(1)</script>");
        send(page);
        look(page, "case");
        move(page, "Trình kết quả");
        choose(page, "head");
        page.locator("#next textarea").first().fill("Danh mục văn bản đề nghị sửa đổi");
        send(page);
    }

    @Test
    @Order(6)
    void theHeadApprovesAndTheOfficeSeesItDone() {
        Page head = as("Trưởng phòng");
        move(head, "Duyệt");
        send(head);

        Page page = as("Chánh Văn phòng");
        page.navigate("/directives/" + directive().id().value() + "/board");
        assertThat(page.locator("h1").textContent()).contains("1/82");
        page.navigate("/directives/" + directive().id().value() + "/coverage");
        look(page, "coverage");
        Directive earlier = office.bean(Directives.class).list(office.as("chief")).stream()
                .filter(one -> one.issued() && !one.id().equals(directive().id()))
                .findFirst()
                .orElseThrow();
        page.navigate("/directives/" + earlier.id().value() + "/board");
        look(page, "board-half-a-year");
        for (String place : new String[] {"documents", "directives", "cases", "reports", "units"}) {
            page.navigate("/" + place);
            look(page, place);
        }
    }

    @Test
    @Order(7)
    void theAdministratorLooksAfterTheOrganisationAndSeesNoWork() {
        Page page = as("Quản trị hệ thống");
        page.navigate("/admin");
        look(page, "admin");
        assertThat(page.locator("form[action='/admin/demo/day'] button").count())
                .as("days pass in the demonstration")
                .isEqualTo(1);
        page.navigate("/cases");
        assertThat(page.locator("table.list tbody tr").count()).isZero();
    }

    @Test
    @Order(9)
    void aFileIsBroughtInAndOneThatIsTooLargeIsRefusedInWords(@TempDir Path files) throws IOException {
        Page page = as("Văn thư");
        page.navigate("/documents/new");
        assertThat(page.locator("main form[enctype]").getAttribute("action")).isEqualTo("/documents/new");
        page.setInputFiles("#file", Path.of("..", "samples", "dispatches", "799.txt"));
        button(page, "Đọc văn bản").click();
        page.waitForURL(Pattern.compile(".*/documents/drafts/.*"));
        assertThat(page.locator("h1").textContent()).contains("3 yêu cầu");
        assertThat(page.locator("#arrived").isVisible())
                .as("ours did not come in on any day")
                .isFalse();
        page.check("[name=direction][value=INCOMING]");
        assertThat(page.locator("#arrived").isVisible()).isTrue();

        Path large = files.resolve("lon.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(61L * 1024 * 1024);
        }
        page.navigate("/documents/new");
        page.setInputFiles("#file", large);
        assertThat(page.locator("[role=alert]:visible").textContent()).contains("lớn hơn 50 MB");
    }

    @Test
    @Order(10)
    void aTextSeenOnAScanIsToBeComparedWithItsPaper(@TempDir Path files) throws IOException {
        Path scan = files.resolve("cong-van.png");
        try (PDDocument document =
                Loader.loadPDF(Path.of("..", "samples", "files", "1432.pdf").toFile())) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY), "png", scan.toFile());
        }
        Page page = as("Văn thư");
        page.navigate("/documents/new");
        page.setInputFiles("#file", scan);
        button(page, "Đọc văn bản").click();
        page.waitForURL(Pattern.compile(".*/documents/drafts/.*"));
        assumeTrue(!page.locator("#text").inputValue().isBlank(), "Tesseract is not installed");
        assertThat(page.locator(".msg").first().textContent()).contains("đối chiếu với bản gốc trước khi đăng ký");
        look(page, "draft-of-a-scan");
        button(page, "Vào sổ").click();
        page.waitForURL(Pattern.compile(".*/documents/\\d+$"));
        assertThat(page.locator(".msg").first().textContent()).contains("nhận dạng từ ảnh quét");
        look(page, "document-of-a-scan");
    }

    @Test
    @Order(8)
    void everythingIsEnglishAtASwitch() {
        Page page = as("Chuyên viên");
        page.evaluate("() => document.querySelector(\"form[action='/language']\").requestSubmit()");
        page.waitForURL(office.address() + "/");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        Browser.picture(page, "desk-english");
    }

    private static Directive directive() {
        Directives directives = office.bean(Directives.class);
        return directives.list(office.as("chief")).stream()
                .filter(one -> office.bean(damlam.documents.Documents.class)
                        .find(one.document())
                        .orElseThrow()
                        .number()
                        .startsWith("799/"))
                .findFirst()
                .orElseThrow();
    }

    private static Page as(String role) {
        Page page = browser.window(WIDE);
        Browser.signIn(page, role);
        page.waitForURL(office.address() + "/");
        return page;
    }

    /// Opens the case of requirement 2 at the department, and chooses a move.
    private static void move(Page page, String name) {
        page.navigate("/cases/" + office.caseOf("head", directive().id(), "2").value());
        page.locator("#next nav a", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")))
                .click();
    }

    private static void choose(Page page, String role) {
        Locator option = page.locator("#next select[name=to] option")
                .filter(new Locator.FilterOptions().setHasText(office.as(role).name()));
        page.locator("#next select[name=to]").selectOption(option.getAttribute("value"));
    }

    private static void send(Page page) {
        Locator moves = page.locator("ol.moves > li");
        int before = moves.count();
        page.locator("#next form button.btn").click();
        page.waitForCondition(
                () -> moves.count() > before || page.locator("#next .msg.heavy").count() > 0);
        assertThat(page.locator("#next .msg.heavy").count())
                .as("refused: " + page.locator("#next").textContent())
                .isZero();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {NARROW, WIDE}) {
            page.setViewportSize(width, 900);
            Browser.accessible(page);
            Browser.picture(page, name + "-" + width);
        }
    }
}
