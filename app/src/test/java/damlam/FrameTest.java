package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The frame around every page, in a real browser.
class FrameTest {
    private static final Actor SETUP = new Actor(1, null, null);

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new RunningServer(data);
        browser = new Browser(server.address());
        Org org = server.bean(Org.class);
        PersonId person = org.addPerson(SETUP, "khung", "Lê Thị Mẫu", null);
        UnitId unit = org.addUnit(SETUP, "khung", "Phòng Kế hoạch - Tài chính", UnitKind.DEPARTMENT, null, org.today());
        org.appoint(SETUP, person, org.addPost(SETUP, unit, "Trưởng phòng", Duty.HEAD), org.today(), null);
        server.bean(Accounts.class).open(SETUP, person, "khung", "đúng mật khẩu");
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void aPageThatIsNotThereSaysWhatToDo() {
        for (int width : new int[] {1440, 390}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page page = signedIn(width);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.navigate("/khong-co");

                assertThat(page.locator("h1").textContent()).contains("Không tìm thấy trang này");
                Browser.accessible(page);
                Browser.picture(page, "not-there-" + width + "-" + scheme);
            }
        }
    }

    @Test
    void everyPageKeepsToItsContentPolicy() {
        Page page = browser.window(1440);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate("/sign-in");

        assertThat(complaints).isEmpty();
    }

    @Test
    void controlAndKOpensTheSearchAndEscapeClosesIt() {
        Page page = signedIn(1440);
        page.keyboard().press("Control+k");

        assertThat(page.locator("#palette").isVisible()).isTrue();
        assertThat(page.locator("#palette input").evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
        Browser.accessible(page);
        Browser.picture(page, "palette-1440");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette").isVisible()).isFalse();
    }

    @Test
    void onAPhoneTheFourthPlaceOpensTheRest() {
        Page page = signedIn(390);
        page.locator(".top nav summary").click();

        assertThat(page.locator(".top nav .menu").isVisible()).isTrue();
        assertThat(page.locator(".top nav .menu").textContent()).contains("Đăng xuất");
        Browser.accessible(page);
        Browser.picture(page, "more-390");
    }

    @Test
    void englishIsOneSwitchAwayAndStays() {
        Page page = signedIn(1440);
        page.locator(".me summary").click();
        page.locator(".me button[lang=en]").click();
        page.navigate("/khong-co");

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("h1").textContent()).contains("There is no such page");
    }

    @Test
    void signingInWorksWithoutScripts() {
        Page page = browser.withoutScripts();
        signIn(page);

        assertThat(page.locator(".me summary").textContent()).contains("Lê Thị Mẫu");
    }

    private static Page signedIn(int width) {
        Page page = browser.window(width);
        signIn(page);
        return page;
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        page.locator("#username").fill("khung");
        page.locator("#password").fill("đúng mật khẩu");
        page.locator("form.card button").click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
    }
}
