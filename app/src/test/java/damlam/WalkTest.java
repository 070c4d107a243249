package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import damlam.dispatch.DispatchType;
import damlam.org.Org;
import damlam.org.OrgChart;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Every page that each role of the demonstration can reach: its language and its keys. Its forms are those of
/// [FormsTest].
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Evaluator OWN_LANGUAGE =
            QueryParser.parse("[lang]:not(html), .doc, textarea, script, option, .moves, template");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}.*\\P{L}.*\\p{L}{2,}", Pattern.DOTALL);

    /// Whether the focus has moved on, whether it is seen, whether it has left the page, and where it is.
    private static final String FOCUS = """
            async () => { await new Promise(settled => requestAnimationFrame(() => setTimeout(settled, 30)));
              const at = document.activeElement, before = window.before;
              window.before = at;
              const box = at.closest('.ts-control, .dayfirst, label') ?? at;
              const seen = [at, box, at.nextElementSibling].filter(Boolean).map(each => getComputedStyle(each))
                .some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
              const onward = !before || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
              return [onward, seen, at === document.body, at.outerHTML.slice(0, 160)] }
            """;

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

    /// What a page says in its own language is a message; on the page of the other language none of them is found.
    @Test
    @Order(1)
    void eachPageSpeaksOneLanguage() throws IOException {
        Set<String> names = namesOfTheOrganisation();
        for (String language : List.of("en", "vi")) {
            Pattern other = messages(language.equals("en") ? "vi" : "en", language);
            Set<String> foreign = new TreeSet<>();
            // Most texts stand on many pages, and there are thousands of messages to hold each against.
            Map<String, Boolean> known = new HashMap<>();
            for (String name : office.players()) {
                for (Document page :
                        new Visitor(office.address()).as(name).in(language).walk()) {
                    assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
                    said(page).stream()
                            .filter(text -> !names.contains(text))
                            .filter(text -> known.computeIfAbsent(
                                    text, each -> other.matcher(each).matches()))
                            .forEach(text -> foreign.add(text + " at " + page.location()));
                }
            }
            assertThat(foreign).as("not in " + language).isEmpty();
        }
    }

    /// Names of units, posts and types of document are data, also where a message happens to be the same.
    private static Set<String> namesOfTheOrganisation() {
        OrgChart chart = office.bean(Org.class).chart();
        Set<String> names = new HashSet<>();
        chart.units().forEach(unit -> {
            names.add(unit.name());
            chart.staffOf(unit.id()).forEach(held -> {
                names.add(held.post().title());
                names.add(held.person().name());
            });
        });
        Stream.of(DispatchType.values()).forEach(type -> names.add(type.title()));
        chart.groups().forEach(group -> names.add(group.name()));
        chart.matters().forEach(matter -> names.add(matter.name()));
        return names;
    }

    /// Every text of a page outside documents, drafts of reports and sources, which keep their own language.
    private static List<String> said(Document page) {
        List<String> said = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text
                            && text.parent() instanceof Element parent
                            && parent.closest(OWN_LANGUAGE) == null) {
                        said.add(text.text().strip());
                    }
                    if (node instanceof Element element) {
                        for (String name : List.of("aria-label", "title", "placeholder")) {
                            said.add(element.attr(name));
                        }
                    }
                },
                page.body());
        return said.stream().filter(text -> LETTERS.matcher(text).find()).toList();
    }

    /// All messages of a language that say it in more than one word and differently from the other.
    private static Pattern messages(String language, String other) throws IOException {
        Set<String> patterns = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                Properties ours = read(file);
                Properties theirs = read(Path.of(file.toString().replace("_" + language + ".", "_" + other + ".")));
                ours.forEach((key, message) -> {
                    String text = String.valueOf(message);
                    boolean plain = !text.contains("<") && !text.contains(",choice,");
                    if (plain
                            && !text.equals(theirs.get(key))
                            && LETTERS.matcher(words(text)).find()) {
                        patterns.add(pattern(text));
                    }
                });
            }
        }
        return Pattern.compile(String.join("|", patterns), Pattern.DOTALL);
    }

    private static Properties read(Path file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        return messages;
    }

    private static String words(String message) {
        return message.replaceAll("\\{[^}]*}", "");
    }

    private static String pattern(String message) {
        Object[] places = Stream.generate(() -> "\uE000").limit(10).toArray();
        String filled = new MessageFormat(message, Locale.ROOT).format(places);
        return Pattern.quote(filled).replace("\uE000", "\\E.{1,80}?\\Q");
    }

    @Test
    @Order(2)
    void aNameIsFoundOnTheServerAmongAllOfThem() {
        Page page = as("Giám đốc");
        page.navigate("/me");
        assertThat(page.locator("#to option").count())
                .as("names sent with the page")
                .isLessThan(5);
        Locator field = page.locator(".ts-control").first();
        field.click();
        page.keyboard().type("duong thi thu");
        page.locator(".ts-dropdown .option").first().waitFor();
        assertThat(page.locator(".ts-dropdown .option").allTextContents())
                .isNotEmpty()
                .allMatch(text -> text.contains("Dương Thị Thu") && text.contains(" – "));
        page.keyboard().press("Enter");
        page.fill("#givenFrom", "01/03/2031");
        page.fill("#givenLast", "31/03/2031");
        page.fill("#ground", "1/GUQ-SGDĐT");
        page.fill("#paperDay", "05/01/2026");
        // All matters are a deputy's alone.
        page.selectOption("#matter", new SelectOption().setIndex(2));
        // A field that is half under the bar counts as too small to touch.
        page.evaluate("scrollTo(0, 0)");
        Browser.accessible(page);
        Browser.picture(page, "delegate-remote-1440");
        page.click("button:text-is('Ủy quyền')");
        assertThat(page.locator(".msg").textContent()).contains("Đã ghi ủy quyền");
    }

    @Test
    @Order(3)
    void withoutScriptsANameIsTypedAndSeveralAreOffered() {
        Page page = browser.withoutScripts();
        Browser.signIn(page, "Giám đốc");
        page.navigate("/me");
        page.fill("[name=toName]", "nguyen thi");
        page.fill("#givenFrom", "2032-03-01");
        page.fill("#givenLast", "2032-03-31");
        page.fill("#ground", "2/GUQ-SGDĐT");
        page.fill("#paperDay", "2026-01-05");
        page.selectOption("#matter", new SelectOption().setIndex(2));
        page.click("button:text-is('Ủy quyền')");
        assertThat(page.locator("#to-error").textContent()).contains("kết quả đầu cho “nguyen thi”");
        assertThat(page.locator("#ground").inputValue()).isEqualTo("2/GUQ-SGDĐT");

        page.fill("[name=toName]", "");
        page.selectOption("#to", page.locator("#to option").nth(1).getAttribute("value"));
        page.click("button:text-is('Ủy quyền')");
        assertThat(page.locator(".msg").textContent()).contains("Đã ghi ủy quyền");
    }

    @Test
    @Order(4)
    void everyPageCanBeWalkedWithTheKeyboardAlone() {
        Page page = as("Trưởng phòng");
        for (String path : List.of("/", "/documents", "/directives", "/cases", "/reports", "/units", "/rules", "/me")) {
            page.navigate(path);
            assertThat(page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])")
                            .count())
                    .as("a tab order of its own on " + path)
                    .isZero();
            for (int i = 0; i < 25; i++) {
                page.keyboard().press("Tab");
                @SuppressWarnings("unchecked")
                List<Object> focus = (List<Object>) page.evaluate(FOCUS);
                boolean roundAgain = i > 0 && String.valueOf(focus.get(3)).startsWith("<a class=\"skip\"");
                if (focus.get(2).equals(true) || roundAgain) {
                    break;
                }
                assertThat(focus.get(0))
                        .as("order on " + path + ": " + focus.get(3))
                        .isEqualTo(true);
                assertThat(focus.get(1))
                        .as("focus is seen on " + path + ": " + focus.get(3))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    @Order(5)
    void dialogsGiveTheFocusBackAndLettersStayLetters() {
        Page page = as("Trưởng phòng");
        page.navigate("/cases");
        page.locator("a.find").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#palette").isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator("a.find").evaluate("link => link === document.activeElement"))
                .isEqualTo(true);

        page.evaluate("() => { for (const at of [{ isComposing: true }, { keyCode: 229 }]) document.body.dispatchEvent("
                + "new KeyboardEvent('keydown', { key: 'j', bubbles: true, ...at })) }");
        assertThat(page.locator("tr.on").count()).isZero();
        page.evaluate("() => document.querySelector('#palette input').dispatchEvent("
                + "new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, isComposing: true, bubbles: true }))");
        assertThat(page.locator("#palette").isVisible()).isFalse();
        page.locator("body").press("j");
        assertThat(page.locator("tr.on").count()).isEqualTo(1);
        page.locator("[data-keys-switch]").uncheck();
        page.reload();
        page.locator("body").press("j");
        assertThat(page.locator("tr.on").count()).isZero();
    }

    @Test
    @Order(5)
    void whatThePaletteFindsIsOpenedByEnter() {
        Page page = as("Chánh Văn phòng");
        page.keyboard().press("Control+k");
        page.keyboard().type("1360");
        Locator first = page.locator("#palette [role=option]").first();
        first.waitFor();
        assertThat(page.locator("#palette header").count())
                .as("rows alone, no page in the page")
                .isZero();
        String href = first.getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL("**" + href);
    }

    private static Page as(String role) {
        Page page = browser.window(1440);
        Browser.signIn(page, role);
        return page;
    }
}
