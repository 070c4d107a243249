package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.analysis.SignalId;
import damlam.inspection.HearingId;
import damlam.inspection.HearingRefusedException;
import damlam.inspection.Hearings;
import damlam.org.PersonId;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hearing from its signal to its conclusion takes whoever holds it under ten clicks, counted in a real Chromium.
class HearingClicksTest {
    private static final int MOST = 9;
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final String REASONS =
            "Đã xem các bước của việc và nghe giải trình: số liệu của trường đến muộn, việc đã xong.";

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
    void fromSignalToConclusionInUnderTenClicks() {
        CurrentPerson inspector = office.as("inspector");
        Page page = browser.window(WIDE);
        page.context()
                .addInitScript("addEventListener('click', event => event.isTrusted && event.detail > 0"
                        + " && localStorage.setItem('clicks', 1 + Number(localStorage.getItem('clicks'))), true)");
        Browser.signIn(page, "Trưởng phòng Kiểm tra");
        page.navigate("/signals?show=LINE");
        page.evaluate("() => localStorage.setItem('clicks', 0)");
        long signal = clearest(page, inspector);
        page.locator("td.figure a[href='/signals/" + signal + "']").click();
        page.locator("a[href='/hearings/new?signal=" + signal + "']").first().click();
        page.waitForURL(Pattern.compile(".*/hearings/new.*"));
        page.keyboard().type("Việc này vướng ở đâu, cần gì để xong?");
        page.locator("form.card .send button").click();
        page.waitForURL(Pattern.compile(".*/hearings/\\d+$"));
        Browser.picture(page, "hearing-asked-wide");
        HearingId id = new HearingId(Long.parseLong(page.url().replaceAll(".*/", "")));

        explained(id);

        page.navigate("/");
        page.locator("#hearings .do a").click();
        if (page.url().endsWith("/hearings")) {
            page.locator("a[href='/hearings/" + id.value() + "']").first().click();
        }
        page.waitForURL(Pattern.compile(".*/hearings/" + id.value() + "$"));
        page.locator("input[name=outcome][value=EXPLAINED]").check();
        page.locator("#reasons").click();
        page.keyboard().type(REASONS);
        page.locator("#conclude .send button").click();
        page.waitForFunction("() => document.querySelector('h1').textContent.includes('Đã kết luận')");
        Object clicks = page.evaluate("() => Number(localStorage.getItem('clicks'))");
        assertThat((Integer) clicks).as("clicks are counted").isGreaterThan(5);
        assertThat((Integer) clicks).as("clicks of whoever holds it").isLessThanOrEqualTo(MOST);
        Browser.accessible(page);
        page.setViewportSize(NARROW, 900);
        Browser.accessible(page);
        Browser.picture(page, "hearing-concluded-narrow");
    }

    /// Their own session is theirs: here only that they explain.
    private static void explained(HearingId id) {
        CurrentPerson inspector = office.as("inspector");
        Hearings hearings = office.bean(Hearings.class);
        PersonId asked = SignedIn.as(inspector, () -> hearings.see(inspector, id))
                .orElseThrow()
                .hearing()
                .inquiry()
                .asked();
        CurrentPerson person = office.bean(Accounts.class).person(asked).orElseThrow();
        SignedIn.as(person, () -> {
            hearings.explain(person, id, "Chờ số liệu của trường, nay đã xong.", List.of(), true);
            return id;
        });
    }

    /// The clearest about somebody on the first page of their list, about which they may ask.
    private static long clearest(Page page, CurrentPerson by) {
        page.locator("td.figure a").first().waitFor();
        return page.locator("td.figure a").all().stream()
                .map(link -> Long.parseLong(link.getAttribute("href").replaceAll(".*/", "")))
                .filter(id -> SignedIn.as(by, () -> mayAsk(by, new SignalId(id))))
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayAsk(CurrentPerson by, SignalId signal) {
        try {
            PersonId asked = office.bean(Hearings.class).question(by, signal).asked();
            return office.bean(Accounts.class).person(asked).isPresent();
        } catch (HearingRefusedException refused) {
            return false;
        }
    }
}
