package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A real Chromium: the one the script found (DAMLAM_CHROMIUM), never one that a library fetches.
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    Browser(String address) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    private static Path executable() {
        String found = System.getenv("DAMLAM_CHROMIUM");
        return Path.of(found == null ? "/usr/bin/chromium" : found);
    }

    /// A window of its own, signed in as nobody.
    ///
    /// @param width of the window, in CSS pixels
    Page window(int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, 900)
                .setLocale("vi-VN"));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    /// After each test: a page that is still open goes on working beside all that come after it.
    void closeWindows() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /// Signs in by one click.
    ///
    /// @param role as the demonstration's button says it
    static void signIn(Page page, String role) {
        page.navigate("/sign-in");
        page.locator(".roles button")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "b", new Page.LocatorOptions().setHasText(Pattern.compile("^" + role + "$")))))
                .first()
                .click();
        page.waitForURL(at -> !at.endsWith("/sign-in"));
    }

    /// Signs in with name and password.
    static void signIn(Page page, String login, String password) {
        page.navigate("/sign-in");
        page.fill("#username", login);
        page.fill("#password", password);
        page.click("main .btn");
        page.waitForURL(at -> !at.contains("/sign-in"));
    }

    /// A wide window that runs no scripts.
    Page withoutScripts() {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    /// Keeps a picture of the whole page under `target/screenshots`.
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /// No rule of WCAG 2.2 AA that a machine can check is broken, and nothing scrolls sideways.
    ///
    /// Pages have no frames: all rules are asked in the page itself, and only what is broken is told at length.
    static void accessible(Page page) {
        assertThat(page.frames()).as("frames of " + page.url()).hasSize(1);
        AxeRunOptions broken = new AxeRunOptions();
        broken.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page)
                .options(broken)
                .withTags(WCAG_22_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().getFirst().getHtml()))
                .as("accessibility of " + page.url())
                .isEmpty();
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways scroll of " + page.url()).isEqualTo(0);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
