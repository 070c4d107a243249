package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import damlam.org.Org;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the script adds to a page: each test shows it a page of its own in the real frame.
class ScriptsTest {
    private static final String LIST = """
            <table class="list" data-keys><tbody>
            <tr><td><a href="#1">một</a></td></tr><tr><td><a href="#2">hai</a></td></tr><tr><td><a href="#3">ba</a></td></tr>
            </tbody></table>
            <p><input type="checkbox" data-keys-switch checked aria-label="phím"></p>
            <form><label>Lý do <textarea id="why" name="why"></textarea></label></form>
            """;
    private static final String FORM = """
            <form method="post" action="/language" data-keep="thu">
            <label>Lý do <textarea id="why" name="why"></textarea></label>
            <label><input type="radio" name="kind" value="a" checked> a</label><label><input type="radio" name="kind" value="b"> b</label>
            <p class="send"><button id="send">Gửi</button></p></form>
            """;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new RunningServer(data);
        browser = new Browser(server.address());
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
    void jAndKMoveThroughAList() {
        Page page = show(LIST);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(chosen(page)).isEqualTo("hai");
        page.keyboard().press("k");
        assertThat(chosen(page)).isEqualTo("một");
        page.keyboard().press("Enter");
        // The browser follows a link in its own time.
        page.waitForURL(url -> url.endsWith("#1"));
    }

    @Test
    void keysAreLettersWhileOneTypes() {
        Page page = show(LIST);
        page.locator("#why").pressSequentially("jk");

        assertThat(page.locator("#why").inputValue()).isEqualTo("jk");
        assertThat(page.locator("tr.on").count()).isZero();
    }

    @Test
    void keysDoNothingWhileAWordIsBeingComposed() {
        Page page = show(LIST);
        page.evaluate("() => document.body.dispatchEvent(new KeyboardEvent('keydown',"
                + " { key: 'j', isComposing: true, bubbles: true }))");

        assertThat(page.locator("tr.on").count()).isZero();
    }

    @Test
    void keysCanBeSwitchedOffForGood() {
        Page page = show(LIST);
        page.locator("[data-keys-switch]").uncheck();
        page.reload();
        page.keyboard().press("j");

        assertThat(page.locator("[data-keys-switch]").isChecked()).isFalse();
        assertThat(page.locator("tr.on").count()).isZero();
    }

    @Test
    void whatWasTypedComesBackAfterThePageIsLeft() {
        Page page = show(FORM);
        page.locator("#why").fill("Đã gửi đủ tài liệu");
        page.locator("[value=b]").check();
        page.locator(".kept").getByText("Bản nháp").waitFor();
        page.reload();

        assertThat(page.locator("#why").inputValue()).isEqualTo("Đã gửi đủ tài liệu");
        assertThat(page.locator("[value=b]").isChecked()).isTrue();
        page.locator(".kept button").click();
        assertThat(page.locator("#why").inputValue()).isEmpty();
    }

    @Test
    void whenADraftWasKeptIsSaidByTheOfficesClock() {
        Page page = show(FORM);
        JsonObject elsewhere = new JsonObject();
        elsewhere.addProperty("timezoneId", "America/New_York");
        page.context().newCDPSession(page).send("Emulation.setTimezoneOverride", elsewhere);
        ZonedDateTime before = ZonedDateTime.now(Org.ZONE);
        page.locator("#why").fill("Đã gửi đủ tài liệu");
        page.locator(".kept").getByText("Bản nháp").waitFor();

        assertThat(page.locator(".kept").textContent())
                .containsAnyOf(TIME.format(before), TIME.format(ZonedDateTime.now(Org.ZONE)));
    }

    @Test
    void aDraftIsDroppedOnlyWhenItArrived() {
        Page page = show(FORM);
        page.route("**/language", Route::abort);
        page.locator("#why").fill("mất mạng");
        page.locator("#send").click();
        page.waitForTimeout(300);
        page.navigate("/thu");
        assertThat(page.locator("#why").inputValue()).isEqualTo("mất mạng");

        page.unroute("**/language");
        page.route(
                "**/language",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(303)
                        .setHeaders(java.util.Map.of("Location", "/sign-in"))));
        page.locator("#send").click();
        page.waitForURL("**/sign-in");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate("/thu");
        assertThat(page.locator("#why").inputValue()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldInThePagesLanguage() {
        Page page = show("""
                <form method="post" action="/language" data-keep="thu">
                <details><summary>Thêm</summary><div class="f"><label for="why">Lý do</label>
                <textarea id="why" name="why" required></textarea></div></details>
                <fieldset class="f"><legend>Loại</legend><label><input type="radio" name="kind" value="a" required> a</label>
                <label><input type="radio" name="kind" value="b" required> b</label></fieldset>
                <div class="f"><label for="due">Hạn</label><input type="date" id="due" name="due" required></div>
                <div class="f"><label for="mail">Thư</label><input type="email" id="mail" name="mail" value="sai"></div>
                <p class="send"><button id="send">Gửi</button><button id="skip" formnovalidate>Bỏ</button></p></form>
                """);
        List<String> sent = sent(page);
        page.locator("#send").click();

        assertThat(page.locator(".err:visible").allTextContents())
                .containsExactly(
                        "Điền ô này.",
                        "Chọn một mục.",
                        "Điền ô này.",
                        "Chưa phải địa chỉ thư điện tử. Ghi theo dạng ten@donvi.vn.");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("why");
        assertThat(page.locator("#why").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#why").getAttribute("aria-describedby")).isEqualTo("why-error");
        Browser.accessible(page);
        page.locator("#due").fill("31/04/2024");
        page.locator("#send").click();
        assertThat(page.locator("#due-error").textContent()).contains("Không phải một ngày trong lịch");
        assertThat(sent).isEmpty();

        page.locator("#why").fill("Đủ");
        assertThat(page.locator("#why-error").isVisible()).isFalse();
        assertThat(page.locator("#why").getAttribute("aria-invalid")).isNull();
        page.locator("[value=b]").check();
        page.locator("#due").fill("30/04/2024");
        page.locator("#mail").fill("ten@donvi.vn");
        page.locator("#send").click();
        page.waitForTimeout(300);
        assertThat(sent).containsExactly("POST");
    }

    @Test
    void aFieldThatNamesWhatToFillSaysIt() {
        Page page = show("<form method=\"post\" action=\"/language\"><div class=\"f\"><label for=\"why\">Lý do</label>"
                + "<input id=\"why\" name=\"why\" required data-missing=\"Ghi lý do vắng.\"></div>"
                + "<button id=\"send\">Gửi</button></form>");
        page.locator("#send").click();

        assertThat(page.locator(".err:visible").allTextContents()).containsExactly("Ghi lý do vắng.");
    }

    @Test
    void whatTheServerFoundWrongIsGoneToFirst() {
        Page page = show("<form method=\"post\" action=\"/language\"><div class=\"f\"><label for=\"why\">Lý do</label>"
                + "<input id=\"why\" name=\"why\" aria-invalid=\"true\" aria-describedby=\"why-error\">"
                + "<p class=\"err\" id=\"why-error\">Điền ô này.</p></div></form>");

        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("why");
    }

    @Test
    void aFormIsSentOnce() {
        Page page = show(FORM);
        List<String> sent = sent(page);
        page.locator("#send").click();
        page.waitForTimeout(300);
        page.locator("#send").click();
        page.waitForTimeout(300);

        assertThat(sent).containsExactly("POST");
    }

    @Test
    void whatCannotBeUndoneIsAskedFirst() {
        Page page = show(FORM.replace("id=\"send\"", "id=\"send\" data-confirm=\"Hủy việc này?\""));
        List<String> sent = sent(page);
        page.locator("#send").click();
        assertThat(page.locator("dialog[open] p").textContent()).isEqualTo("Hủy việc này?");
        page.locator("dialog[open] .act").click();
        assertThat(sent).isEmpty();

        page.locator("#send").click();
        page.locator("dialog[open] .btn").click();
        page.waitForTimeout(300);
        assertThat(sent).containsExactly("POST");
    }

    @Test
    void aLongSelectIsFoundWithoutAccents() {
        Page page =
                show("<form class=\"f\"><label for=\"unit\">Đơn vị</label><select id=\"unit\" name=\"unit\" data-find>"
                        + "<option value=\"\"></option><option value=\"1\">Phòng Kế hoạch - Tài chính</option>"
                        + "<option value=\"2\">Trường THPT Đức Hợp</option></select></form>");
        page.locator(".ts-control").click();
        page.keyboard().type("duc hop");
        page.keyboard().press("Enter");

        assertThat(page.locator("#unit").inputValue()).isEqualTo("2");
        Browser.accessible(page);
    }

    @Test
    void aDateIsWrittenDayFirst() {
        Page page = show("<form class=\"f\"><label for=\"due\">Hạn</label><input type=\"date\" id=\"due\" name=\"due\""
                + " value=\"2024-05-06\" required></form>");
        assertThat(page.locator("#due").inputValue()).isEqualTo("06/05/2024");
        page.locator("#due").fill("20/5/2024");
        page.locator("#due").blur();
        assertThat(page.locator("[name=due]").inputValue()).isEqualTo("2024-05-20");
        assertThat(page.locator("#due").inputValue()).isEqualTo("20/05/2024");
        Browser.accessible(page);

        page.locator("#due").fill("31/04/2024");
        assertThat(page.locator("[name=due]").inputValue()).isEmpty();
        assertThat(page.locator("#due").evaluate("field => field.validationMessage"))
                .asString()
                .contains("20/05/2024");
    }

    @Test
    void chosenFilesAreNamedInThePagesLanguage() {
        Page page = show("<form class=\"f\"><label for=\"files\">Minh chứng</label>"
                + "<input type=\"file\" id=\"files\" name=\"files\" multiple></form>");
        assertThat(page.locator(".chosen").textContent()).isEqualTo("chưa chọn tệp nào");
        page.locator("#files").setInputFiles(new FilePayload("Báo cáo.txt", "text/plain", new byte[] {1}));

        assertThat(page.locator(".chosen").textContent()).isEqualTo("Báo cáo.txt");
        Browser.accessible(page);
    }

    @Test
    void ballotsAreBlindedAsTheStandardSays() throws Exception {
        Properties vector = new Properties();
        try (InputStream in = ScriptsTest.class.getResourceAsStream("/damlam/discipline/rfc9474.properties")) {
            vector.load(in);
        }
        Page page = show("<p>Phiếu</p>");
        Object made = page.evaluate("""
                async v => {
                    const m = await import("/js/ballot.js"), n = BigInt("0x" + v.n)
                    const veiled = await m.blind(m.bytes(v.msg), n, m.bytes(v.salt), BigInt("0x" + v.inv))
                    return [veiled.blinded, m.finish(v.blind_sig, veiled, n),
                        String(await m.verifies(m.bytes(v.msg), v.sig, n)),
                        String(await m.verifies(m.bytes(v.msg + "00"), v.sig, n))]
                }""", vector);
        assertThat(made)
                .isEqualTo(List.of(vector.getProperty("blinded_msg"), vector.getProperty("sig"), "true", "false"));
    }

    /// Shows a page with this content in the real frame, under the real content policy.
    private static Page show(String content) {
        Page page = browser.window(1440);
        page.route("**/thu", route -> {
            APIResponse frame = route.fetch(new Route.FetchOptions().setUrl(server.address() + "/sign-in"));
            String body = frame.text()
                    .replaceFirst(
                            "(?s)<main id=\"main\">.*</main>",
                            Matcher.quoteReplacement("<main id=\"main\"><h1>Thử</h1>" + content + "</main>"));
            route.fulfill(new Route.FulfillOptions().setResponse(frame).setBody(body));
        });
        page.navigate("/thu");
        return page;
    }

    /// What is sent from now on; the answer lets the page stand as it is.
    private static List<String> sent(Page page) {
        List<String> sent = new ArrayList<>();
        page.route("**/language", route -> {
            sent.add(route.request().method());
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        return sent;
    }

    private static String chosen(Page page) {
        return page.locator("tr.on").textContent().strip();
    }
}
