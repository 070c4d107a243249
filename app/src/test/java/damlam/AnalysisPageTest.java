package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import damlam.calendar.WorkCalendar;
import damlam.logfile.LogReader;
import damlam.logfile.Profile;
import damlam.logfile.Progress;
import damlam.logfile.Rejects;
import damlam.report.ReportHtml;
import damlam.results.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `report.html` of `analyze` in a real Chromium, opened from its file: it draws, speaks both languages,
/// asks nothing of any server, and a hostile log cannot make it do anything else.
class AnalysisPageTest {
    /// A name with nowhere to break it, whose end tells it apart.
    private static final String LONG = "Department_".repeat(9) + "of_the_end";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theIncidentsAreDrawn(int width) throws IOException {
        Path report = report(Path.of("../samples/foreign/bpic13-incidents.xes.gz"), "bpic13");
        try (Browser browser = new Browser("http://localhost")) {
            Page page = browser.window(width);
            List<String> asked = open(page, report);
            assertThat(page.locator("h1").textContent())
                    .isEqualTo(
                            "Trạng thái chờ bên ngoài chiếm 33,4 % thời gian xử lý; phần lớn trong đó, 63,4 %, là chờ"
                                    + " User.");
            assertThat(page.locator("#time .lines li").count()).isEqualTo(16);
            assertThat(page.locator("#waiting dt").count()).isEqualTo(2);
            assertThat(page.locator("#funnel svg").count()).isOne();
            assertThat(page.locator("#slow .strips li").count()).isEqualTo(12);
            page.locator("#flow button.pick").nth(1).click();
            assertThat(page.locator("#flow rect.on").count()).isEqualTo(2);
            page.locator("#signals summary").first().click();
            page.selectOption("#funnel select", "1");
            assertThat(cut(page)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
            assertThat(struckLabels(page)).isZero();
            assertThat((int) page.evaluate("() => [...document.querySelectorAll('.moves .key')]"
                            + ".filter(one => one.getClientRects().length > 1).length"))
                    .isZero();
            Browser.accessible(page);
            Browser.picture(page, "analysis-" + width);
            page.click("#language [value=en]");
            assertThat(page.locator("h2").first().textContent()).isEqualTo("Where the time went");
            assertThat(page.locator("main").textContent()).doesNotContain("undefined", "NaN", "[object");
            assertThat(page.locator("#log").textContent()).contains("31 Mar 2010 to 23 May 2012");
            Browser.accessible(page);
            assertThat(asked).isEmpty();
        }
    }

    /// An agency's moves in their own words, what speaks against a signal, thanks for what was dared, and paper on
    /// which nothing stays folded.
    @Test
    void movesSpeakTheLanguageAndPaperShowsAll() throws IOException {
        Path moves = Path.of("../samples/signals/late-reply.csv");
        try (Browser browser = new Browser("http://localhost")) {
            Page page = browser.window(1440);
            List<String> asked = open(page, report(moves, "moves"));
            assertThat(page.locator("details[open]").count()).isZero();
            page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator("details:not([open])").count()).isZero();
            assertThat(page.locator(".moves td").allTextContents())
                    .isNotEmpty()
                    .noneMatch(text -> text.matches("[A-Z_]{4,}"))
                    .anyMatch(text -> text.startsWith("xin ý kiến"));
            assertThat(page.locator(".figure").allTextContents()).anyMatch(text -> text.contains("hạn trả lời"));
            assertThat(page.locator("main").textContent()).doesNotContain("undefined", "NaN", "[object", "{0}");
            page.evaluate("() => dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator("details[open]").count()).isZero();
            open(page, report(Path.of("../samples/signals/took-hard-case.csv"), "moves"));
            assertThat(page.locator("#signal-TOOK_HARD_CASE").textContent())
                    .contains("cảm ơn")
                    .doesNotContain("trước khi kết luận");
            assertThat(asked).isEmpty();
        }
    }

    /// What of the page's content lies beyond the right edge of the window, or of its strip.
    private static Object cut(Page page) {
        return page.evaluate("() => [...document.querySelectorAll('main td, main p, main li, #slow .strip i')]"
                + ".filter(one => { const box = one.getBoundingClientRect(), strip = one.closest('.strip');"
                + " const edge = strip ? strip.getBoundingClientRect().right : innerWidth;"
                + " return box.width > 0 && box.right > edge + 1; }).map(one => one.textContent)");
    }

    /// How many names in the funnel overlap another text of it.
    private static int struckLabels(Page page) {
        return (int)
                page.evaluate(
                        "() => { const boxes = [...document.querySelectorAll('#funnel svg text')]"
                                + ".map(one => one.getBoundingClientRect());"
                                + " return boxes.filter((box, at) => boxes.some((other, i) => i !== at && box.left < other.right - 1"
                                + " && other.left < box.right - 1 && box.top < other.bottom - 3 && other.top < box.bottom - 3)).length; }");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void namesAreTextWhateverTheyAre(int width) throws IOException {
        String evil = "<img src=x onerror=\"document.title='hit'\">";
        Path log = Files.writeString(
                folder.resolve("log.csv"),
                "case:concept:name,time:timestamp,org:group,org:resource,concept:name\n"
                        + "\"%s\",2024-05-06T07:30:00Z,\"%s\",\"%s\",\"%s\"\n"
                                .formatted(quoted(evil), quoted(evil), quoted(evil), quoted(evil))
                        + "\"%s\",2024-05-08T07:30:00Z,%s,p,x\n".formatted(quoted(evil), LONG)
                        + "\"%s\",2024-05-09T07:30:00Z,\"%s\",p,x\n".formatted(quoted(evil), quoted(evil))
                        + "\"%s\",2024-05-10T07:30:00Z,%s,p,x\n".formatted(quoted(evil), LONG));
        try (Browser browser = new Browser("http://localhost")) {
            Page page = browser.window(width);
            open(page, report(log, "xes"));
            page.locator("#time .lines li").first().hover();
            assertThat(page.locator("img").count()).isZero();
            assertThat(page.title()).isNotEqualTo("hit");
            assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(page.locator("#flow text title").allTextContents()).contains(LONG);
            assertThat(page.locator("#slow b").first().textContent()).isEqualTo(evil);
        }
    }

    private static String quoted(String cell) {
        return cell.replace("\"", "\"\"");
    }

    /// @return what the page asks of anybody but its file, and what it has to complain of
    private static List<String> open(Page page, Path report) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
                asked.add(request.url());
            }
        });
        page.onPageError(asked::add);
        page.navigate(report.toUri().toString());
        return asked;
    }

    private Path report(Path log, String profile) throws IOException {
        LogReader.ReadLog read =
                new LogReader(Profile.of(profile), Rejects.strict(), Progress.NONE, 2).read(List.of(log));
        Path file = folder.resolve("report.html");
        new ReportHtml(List.of("log"))
                .write(Analysis.of(read.log(), WorkCalendar.none(), read.log().lastMs(), 0, 2), file);
        return file;
    }
}
