package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search and the files in a real Chromium, each page checked with axe and kept as a picture, wide and narrow.
class FindingBrowserTest {
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
    void aHitOpensItsDocumentWithAllItsPlacesMarked() {
        Page page = as("Giám đốc");
        page.navigate("/search");
        look(page, "search-empty");
        searched(page, "dun day ne tranh");
        assertThat(page.locator(".hits mark").first().textContent().toLowerCase(java.util.Locale.ROOT))
                .contains("đùn đẩy");
        look(page, "search-hits");

        page.locator(".hits h2 a:has-text('799')").first().click();
        page.waitForSelector(".marks");
        assertThat(page.locator("mark.hit.on").count()).isPositive();
        assertThat(page.locator(".marks [role=status]").textContent()).startsWith("1/");
        page.click(".marks button:has-text('Chỗ sau')");
        assertThat(page.locator(".marks [role=status]").textContent()).startsWith("2/");
        look(page, "search-marked");
        page.click(".marks button:has-text('Bỏ đánh dấu')");
        assertThat(page.locator("mark.hit").count()).isZero();
    }

    /// The index of a new office is made beside its work.
    private static void searched(Page page, String typed) {
        for (int i = 0; i < 60; i++) {
            page.navigate("/search?q=" + typed.replace(" ", "+"));
            if (page.locator("main .msg").count() == 0
                    && page.locator(".hits li").count() > 0) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("nothing is found for " + typed);
    }

    /// To whoever hears the page, not how many rows the palette has, which are some of each kind.
    @Test
    void thePaletteSaysHowManyThereAreInAll() {
        Page page = as("Giám đốc");
        page.navigate("/");
        page.keyboard().press("Control+k");
        page.keyboard().type("truong");
        page.locator("#palette [role=option]").first().waitFor();
        String said = page.locator("#palette [role=status]").textContent();
        int rows = page.locator("#palette [role=option]").count();
        assertThat(said).matches("Có (hơn )?[0-9.]+ kết quả");
        int all = Integer.parseInt(said.replaceAll("[^0-9]", ""));
        assertThat(all).isGreaterThan(rows);
        int counted = page.locator("#palette h3 .count").allTextContents().stream()
                .mapToInt(count -> Integer.parseInt(count.replaceAll("[^0-9]", "")))
                .sum();
        assertThat(all).isEqualTo(counted);
        Browser.accessible(page);
        page.fill("#palette input", "xyzxyzxyz");
        page.waitForCondition(() ->
                page.locator("#palette [role=status]").textContent().startsWith("Không có kết quả cho “xyzxyzxyz”"));
    }

    @Test
    void filtersAreKeptUnderAName() {
        Page page = as("Giám đốc");
        searched(page, "bao cao");
        page.click("form.finder summary");
        page.selectOption("#direction", "OUTGOING");
        page.click("form.finder .btn");
        assertThat(page.url()).contains("direction=OUTGOING");
        look(page, "search-filters");
        page.fill("#name", "Văn bản đi về báo cáo");
        page.click("form.keep button");
        assertThat(page.locator("aside .items a").first().textContent()).isEqualTo("Văn bản đi về báo cáo");
        look(page, "search-kept");
    }

    @Test
    void aFileIsOpenedFilledAndClosed() {
        Page page = as("Chánh Văn phòng");
        page.navigate("/files");
        look(page, "files-empty");
        page.fill("#name", "Vĩnh viễn");
        page.fill("#source", "Danh mục hồ sơ của cơ quan năm 2024");
        page.click("button:has-text('Ghi thời hạn')");
        page.navigate("/files/new");
        page.fill("#notation", "05.VP");
        page.fill("#title", "Hồ sơ chấn chỉnh kỷ luật, kỷ cương hành chính");
        page.selectOption("#retention", "Vĩnh viễn");
        look(page, "files-new");
        page.click("main .send .btn");
        assertThat(page.locator("main .msg").first().textContent()).contains("Đã mở hồ sơ");
        String file = page.url().replaceFirst("\\?.*", "");
        searched(page, "dun day");
        page.navigate(file + "?q=dun+day");
        page.locator(".gather form button").first().click();
        page.navigate(file + "?q=bao+cao");
        page.locator(".gather form button").first().click();
        page.navigate(file + "?q=bao+cao");
        assertThat(page.locator("main tbody tr").count()).isEqualTo(2);
        look(page, "files-show");
        page.navigate("/files");
        assertThat(page.locator(".into form").count())
                .as("cases that may go into it")
                .isPositive();
        look(page, "files-own");
        page.navigate(file);
        page.check("[name=known]");
        page.click("button:has-text('Kết thúc hồ sơ')");
        assertThat(page.locator("main .msg").first().textContent()).contains("Đã kết thúc hồ sơ");
        page.navigate("/files");
        look(page, "files-list");
        page.locator("tbody td a").first().click();
        look(page, "files-handover");
    }

    private static Page as(String role) {
        Page page = browser.window(WIDE);
        Browser.signIn(page, role);
        return page;
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 900);
            Browser.accessible(page);
            Browser.picture(page, "finding-" + name + "-" + width);
        }
        page.setViewportSize(WIDE, 900);
    }
}
