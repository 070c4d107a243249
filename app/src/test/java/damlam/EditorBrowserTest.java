package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The editor of drafts, copies and putting into files in a real Chromium, in both languages,
/// wide and narrow.
class EditorBrowserTest {
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

    private static Page as(String role) {
        Page page = browser.window(WIDE);
        Browser.signIn(page, role);
        return page;
    }

    /// As a picture in both languages, wide and narrow, and without barriers in the wide one.
    private static void look(Page page, String name) {
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            Browser.picture(page, name + "-" + width);
            Browser.accessible(page);
        }
        page.setViewportSize(WIDE, 900);
    }

    private static void english(Page page, String name) {
        page.context().addCookies(List.of(new Cookie("language", "en").setUrl(office.address())));
        page.reload();
        look(page, name + "-en");
        page.context().addCookies(List.of(new Cookie("language", "vi").setUrl(office.address())));
        page.reload();
    }

    private static void pages(Page page, int count) {
        page.waitForFunction("count => document.querySelectorAll('[data-pages] img').length === count", count);
    }

    @Test
    void aPastedTableAndAnAnnexAreSeenAtOnceAndComeBack() {
        Page page = as("Chuyên viên");
        page.navigate("/issuing/new?type=KE_HOACH");
        pages(page, 1);
        english(page, "editor-new");
        page.fill("#subject", "rà soát thủ tục hành chính năm 2026");
        page.fill("#place", "Hưng Yên");
        page.fill(
                "#body",
                "Sở ban hành kế hoạch như sau:\nI. MỤC ĐÍCH\n1. Cắt giảm thời gian.\nII. NỘI DUNG\nTT\tNhiệm vụ\tHạn\n1\tRà soát\t30/6/2026\n2\tCông khai\t31/7/2026\nIII. TỔ CHỨC THỰC HIỆN\nCác phòng thực hiện.");
        page.click("[data-add-annex]");
        page.locator("[name=annexTitle]").fill("Danh mục nhiệm vụ");
        page.locator("[name=annexText]")
                .fill(
                        "TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\tSản phẩm\n1\tRà soát\tVăn phòng\tCác phòng\t30/6\tDanh mục");
        pages(page, 2);
        assertThat(page.locator("[data-pages] img").last().getAttribute("alt")).isEqualTo("Trang 2/2");
        look(page, "editor-typed");

        page.click("[data-add-annex]");
        Locator second = page.locator("[data-annex]").nth(1);
        second.locator("[data-table]").click();
        assertThat(second.locator("textarea").inputValue()).startsWith("| TT |");
        second.locator("[data-drop-annex]").click();
        page.waitForTimeout(1_000);
        page.reload();
        assertThat(page.locator("[data-annex]").count())
                .as("kept in the browser, annexes too")
                .isEqualTo(1);
        assertThat(page.locator("[name=annexTitle]").inputValue()).isEqualTo("Danh mục nhiệm vụ");

        page.click("form[data-draft] .send .btn");
        page.waitForURL(Pattern.compile(".*/issuing/\\d+$"));
        assertThat(page.locator("article.doc table").count()).isEqualTo(2);
        look(page, "editor-show");
        english(page, "editor-show");
        page.click("a:has-text('Sửa dự thảo')");
        assertThat(page.locator("#body").inputValue()).contains("TT\tNhiệm vụ\tHạn");
        assertThat(page.locator("[data-annex]").count()).isEqualTo(1);
    }

    @Test
    void anotherTypeBringsItsSkeletonAsLongAsNothingIsWritten() {
        Page page = as("Chuyên viên");
        page.navigate("/issuing/new");
        page.selectOption("#type", "QUYET_DINH");
        page.waitForFunction("() => document.querySelector('#body').value.includes('QUYẾT ĐỊNH:')");
        pages(page, 1);
        look(page, "editor-decision");
        page.click("summary:has-text('Bắt đầu từ tệp JSON')");
        page.click("summary:has-text('Văn bản mật')");
        look(page, "editor-more");
        page.selectOption("#type", "BIEN_BAN");
        page.waitForFunction("() => document.querySelector('#body').value.includes('Thời gian bắt đầu')");
        assertThat(page.locator("#cosignPost").inputValue()).isEqualTo("Thư ký");
    }

    @Test
    void aDocumentGoesIntoAFileAndIsCopied() {
        Page page = as("Chánh Văn phòng");
        page.navigate("/documents?register=outgoing");
        page.locator("main tbody th a").first().click();
        String document = page.url();
        look(page, "document-acts");
        page.click("a:has-text('Đưa vào hồ sơ')");
        look(page, "files-put-none");
        page.navigate("/files");
        page.fill("#name", "20 năm");
        page.fill("#source", "Danh mục hồ sơ thử");
        page.click("button:has-text('Ghi thời hạn')");
        page.navigate(document);
        page.click("a:has-text('Đưa vào hồ sơ')");
        page.click("a:has-text('Mở hồ sơ mới')");
        page.fill("#notation", "07.VP");
        page.fill("#title", "Hồ sơ thử");
        page.selectOption("#retention", "20 năm");
        page.click("main .send .btn");
        assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
        String file = page.url().replaceFirst("\\?.*", "");
        page.navigate("/documents");
        page.locator("main tbody th a").nth(1).click();
        page.click("a:has-text('Đưa vào hồ sơ')");
        look(page, "files-put");
        english(page, "files-put");
        page.navigate(file);
        page.click("text=Hồ sơ công trình xây dựng cơ bản");
        look(page, "files-close");
        page.check("[name=known]");
        page.click("button:has-text('Kết thúc hồ sơ')");
        page.click("summary:has-text('Giữ lại thêm')");
        look(page, "files-keep");
        english(page, "files-keep");

        page.navigate("/cases");
        page.locator("main tbody th a").first().click();
        assertThat(page.locator("a:has-text('Đưa vào hồ sơ')").count()).isPositive();
        look(page, "case-acts");

        page.navigate(document.replace("/documents/", "/registers/copies/new?document="));
        look(page, "copy-new");
        english(page, "copy-new");
        page.fill("#post", "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG");
        page.fill("#place", "Hưng Yên");
        page.fill("#signer", "Trần Đình Phong");
        page.fill("#recipients", "Các phòng thuộc Sở");
        page.fill("#copies", "3");
        page.click("main .send .btn");
        page.waitForURL(Pattern.compile(".*/registers/copies/\\d+$"));
        assertThat(page.locator("main a:has-text('DOCX')").count()).isEqualTo(1);
        look(page, "copied");
        english(page, "copied");
        page.navigate(document.replace("/documents/", "/arrivals/"));
        look(page, "arrival");
        page.navigate("/registers/restricted");
        look(page, "register-secret");
    }
}
