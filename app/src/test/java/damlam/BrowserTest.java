package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job in a real browser, as clerk, leader, head, official and Office in turn.
class BrowserTest {
    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new RunningServer(data, "--demo");
        browser = new Browser(server.address());
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        for (int width : new int[] {1440, 390}) {
            Page page = browser.window(width);
            page.navigate("/");
            assertThat(page.url()).endsWith("/sign-in");
            Browser.accessible(page);
            Browser.picture(page, "sign-in-" + width);
        }
    }
}
