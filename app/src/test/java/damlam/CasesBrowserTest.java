package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import damlam.access.Sight;
import damlam.cases.CaseFilter;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.org.UnitId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cases and boards as they are seen, pressed and printed in a real Chromium.
class CasesBrowserTest {
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
    void theStripIsOneStopOfTheTabKeyAndTheArrowsMoveInIt() {
        Page page = as("leader", 1440);
        page.navigate("/cases/" + busiest().work().id().value());
        page.locator(".strips .switch a").last().focus();
        page.keyboard().press("Tab");
        assertThat(inStrip(page)).isTrue();
        String first = title(page);
        page.keyboard().press("ArrowRight");
        assertThat(inStrip(page)).isTrue();
        assertThat(title(page)).isNotEqualTo(first);
        page.keyboard().press("End");
        String last = title(page);
        page.keyboard().press("Tab");
        assertThat(inStrip(page)).isFalse();
        page.keyboard().press("Shift+Tab");
        assertThat(title(page)).isEqualTo(last);
    }

    private static boolean inStrip(Page page) {
        return (boolean) page.evaluate("() => !!document.activeElement.closest('svg.strip')");
    }

    private static String title(Page page) {
        return (String) page.evaluate("() => document.activeElement.querySelector('title')?.textContent ?? ''");
    }

    private static CaseLine busiest() {
        return someCases().stream()
                .max(Comparator.comparingInt(line -> line.at().lastMoveNo()))
                .orElseThrow();
    }

    private static List<CaseLine> someCases() {
        return office.bean(Cases.class).list(CaseFilter.OPEN, Sight.ALL, 40, 0);
    }

    @Test
    void nothingInAStripCoversOrStrikesThroughAnother() {
        Page page = as("leader", 1440);
        for (CaseLine line : someCases()) {
            for (String time : List.of("", "?time=calendar")) {
                page.navigate("/cases/" + line.work().id().value() + time);
                assertThat(page.evaluate("""
                        () => {
                          const boxes = (selector, grow = 0) => [...document.querySelectorAll("svg.strip " + selector)]
                            .map(at => ({ words: at.textContent, box: at.getBoundingClientRect() }))
                            .map(({ words, box }) => ({ words, left: box.left - grow, right: box.right + grow, top: box.top, bottom: box.bottom }));
                          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
                          const marks = boxes(".mk rect"), days = boxes(".axis text"), due = boxes("path.due:not(.old)", 1);
                          return [
                            ...marks.filter((one, i) => marks.some((other, k) => k > i && meet(one, other))).map(() => "marks cover each other"),
                            ...[...days, ...boxes("text.nowt")].filter(text => due.some(line => meet(text, line))).map(text => "struck through: " + text.words),
                          ].join("; ");
                        }
                        """)).as("strip of " + page.url()).isEqualTo("");
            }
        }
    }

    @Test
    void whatWasTypedComesBackAfterAReloadBesideAFieldForFilesToo() {
        long id = givenToTheHead();
        Page head = as("head", 1440);
        for (String move : List.of("PROGRESS", "SUBMIT", "NOTE")) {
            comesBack(head, "/cases/" + id + "?move=" + move, "#words", "Đã rà soát 12 trong 37 đơn vị");
        }
        comesBack(as("clerk", 1440), "/documents/new", "#text", "Số: 799/SGDĐT-VP\nV/v thực hiện quy chế");
    }

    private static void comesBack(Page page, String path, String field, String typed) {
        page.navigate(path);
        page.locator(field).fill(typed);
        page.waitForCondition(() -> page.locator(".send .kept").textContent().startsWith("Bản nháp giữ"));
        // Not as a reload, after which a browser may put back by itself what was typed.
        page.navigate("/");
        page.navigate(path);
        assertThat(page.locator(field).inputValue()).as(path).isEqualTo(typed);
        assertThat(page.locator(".send .kept").textContent()).as(path).startsWith("Đã lấy lại nội dung gõ dở");
    }

    private static long givenToTheHead() {
        Opening opening = Opening.internal(
                null, office.as("leader").unit(), Party.of(office.as("head").unit()), "Rà soát thử", "", null);
        return ((Cases.Opened.Case) office.bean(Cases.class).open(office.as("leader"), opening))
                .id()
                .value();
    }

    @Test
    void whatWasTypedIsThereWhenTheAddressOfTheFormIsOpened() {
        long id = givenToTheHead();
        Page page = as("head", 1440);
        page.navigate("/cases/" + id + "?move=OBJECT");
        page.locator("#next [name=ground]").first().check();
        page.locator("#words").fill("Trái Điều 5 của quy chế");
        page.locator("#day").fill("01/01/2020");
        page.locator("#next .send button").click();
        page.waitForURL("**/moves*");
        assertThat(page.locator("#next").textContent()).contains("Ngày này đã qua");

        page.navigate("/cases/" + id + "/moves");
        assertThat(page.url()).endsWith("/cases/" + id + "?move=OBJECT#unsent");
        assertThat(page.locator("#words").inputValue()).isEqualTo("Trái Điều 5 của quy chế");
    }

    @Test
    void aPrintedBoardSaysWhoseItIsWhenItWasPrintedAndHowToReadIt() throws IOException {
        Page page = as("leader", 1440);
        page.navigate("/directives/" + issued() + "/board");
        List<String> sheets = printed(page);

        assertThat(sheets.getFirst())
                .contains(office.as("leader").bodyName())
                .containsPattern("In lúc \\d\\d:\\d\\d, \\d\\d/\\d\\d/\\d{4}")
                .contains("quá hạn bao lâu");
        assertThat(sheets.stream().skip(1)).noneMatch(sheet -> sheet.contains("quá hạn bao lâu"));

        page.navigate("/cases/" + busiest().work().id().value());
        assertThat(printed(page).getFirst())
                .contains(office.as("leader").bodyName())
                .contains("In lúc ");
    }

    private static List<String> printed(Page page) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                sheets.add(text.getText(document).replaceAll("\\s+", " "));
            }
        }
        return sheets;
    }

    @Test
    void aCellSaysWholeForWhomItWaitsAndAPhoneShowsTheCellsFirst() {
        for (int width : List.of(1440, 390)) {
            Page page = as("leader", width);
            page.navigate("/directives/" + issued() + "/board");
            // As it is opened: the focus scrolls it, and a cell half under the bar is no smaller for that.
            Browser.accessible(page);
            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll(".board .c a")].filter(cell => {
                      cell.focus();
                      const words = cell.querySelector(".st");
                      return words.scrollWidth > words.clientWidth + 1 || words.scrollHeight > words.clientHeight + 1;
                    }).map(cell => cell.textContent).join("; ")
                    """)).as("cut at " + width).isEqualTo("");
            assertThat(page.locator("ol.askedfor").isVisible()).isEqualTo(width == 390);
            if (width == 390) {
                assertThat(page.locator("ol.askedfor > li")
                                .first()
                                .textContent()
                                .replaceAll("\\s+", " "))
                        .matches(" ?1\\. \\p{L}.*(hạn|báo cáo) .*");
            }
            assertThat(page.evaluate("() => document.querySelector('.board').getBoundingClientRect().top"
                            + " <= document.querySelector('.boardwrap aside').getBoundingClientRect().top"))
                    .isEqualTo(true);
        }
    }

    @Test
    void onAPhoneWhatAHeadDoesAboutReadersStandsBeforeTheirNames() {
        Page page = as("head", 390);
        UnitId unit = office.as("head").unit();
        Directive theirs = office.bean(Directives.class).issued().stream()
                .filter(directive -> office.bean(Cases.class).ofDirective(directive.id()).stream()
                        .anyMatch(line -> line.work().unit().equals(unit)))
                .findFirst()
                .orElseThrow();
        page.navigate("/directives/" + theirs.id().value() + "/coverage/" + unit.value());
        assertThat(page.evaluate("() => document.querySelector('.actsfirst > aside').getBoundingClientRect().bottom"
                        + " <= document.querySelector('.actsfirst > div').getBoundingClientRect().top"))
                .isEqualTo(true);
        Browser.accessible(page);
    }

    /// The issued directive on which most is still open.
    private static long issued() {
        Directives directives = office.bean(Directives.class);
        Cases cases = office.bean(Cases.class);
        return directives.issued().stream()
                .max(Comparator.comparingLong(directive -> cases.ofDirective(directive.id()).stream()
                        .filter(line -> !line.at().done())
                        .count()))
                .orElseThrow()
                .id()
                .value();
    }

    private static Page as(String role, int width) {
        Page page = browser.window(width);
        Browser.signIn(
                page,
                switch (role) {
                    case "leader" -> "Giám đốc";
                    case "head" -> "Trưởng phòng";
                    case "clerk" -> "Văn thư";
                    default -> throw new IllegalArgumentException(role);
                });
        return page;
    }
}
