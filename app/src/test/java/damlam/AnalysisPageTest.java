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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `report.html` of `analyze` in a real Chromium, opened from its file: it draws, speaks both languages,
/// asks nothing of any server, and a hostile log cannot make it do anything else.
class AnalysisPageTest {
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
                    .isEqualTo("33,4 % thời gian xử lý nằm ở trạng thái chờ bên ngoài; tính cho User (bên ngoài) nhiều"
                            + " nhất, 21,2 %.");
            assertThat(page.locator("#time svg").count()).isOne();
            assertThat(page.locator("#funnel svg").count()).isOne();
            assertThat(page.locator("#slow .strips li").count()).isEqualTo(12);
            page.locator("#flow button.pick").nth(1).click();
            assertThat(page.locator("#flow rect.on").count()).isEqualTo(2);
            page.locator("#signals summary").first().click();
            page.selectOption("#funnel select", "1");
            Browser.accessible(page);
            Browser.picture(page, "analysis-" + width);
            page.click("#language [value=en]");
            assertThat(page.locator("h2").first().textContent()).isEqualTo("Where the time went");
            assertThat(page.locator("main").textContent()).doesNotContain("undefined", "NaN", "[object");
            Browser.accessible(page);
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void namesAreTextWhateverTheyAre() throws IOException {
        String evil = "<img src=x onerror=\"document.title='hit'\">";
        Path log = Files.writeString(
                folder.resolve("log.csv"),
                "case:concept:name,time:timestamp,org:group,org:resource,concept:name\n"
                        + "\"%s\",2024-05-06T07:30:00Z,\"%s\",\"%s\",\"%s\"\n"
                                .formatted(quoted(evil), quoted(evil), quoted(evil), quoted(evil))
                        + "\"%s\",2024-05-08T07:30:00Z,B,p,x\n".formatted(quoted(evil)));
        try (Browser browser = new Browser("http://localhost")) {
            Page page = browser.window(1440);
            open(page, report(log, "xes"));
            page.locator("#time .chart").hover();
            assertThat(page.locator("img").count()).isZero();
            assertThat(page.title()).isNotEqualTo("hit");
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
