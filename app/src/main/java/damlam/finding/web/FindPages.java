package damlam.finding.web;

import damlam.access.CurrentPerson;
import damlam.documents.Aftermath;
import damlam.documents.Aftermaths;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.finding.Asked;
import damlam.finding.Finding;
import damlam.finding.SavedSearches;
import damlam.finding.Search;
import damlam.finding.Wanted;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.page.Downloads;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Places;
import damlam.page.Section;
import damlam.page.Words;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class FindPages {
    private static final int IN_PALETTE = 6;
    private static final int BESIDE = 5;
    private static final int HITS = 20;
    private static final int NAMES = 50;
    private static final Set<String> DONE = Set.of("saved", "dropped", "full", "missing");

    private final Search search;
    private final Finding finding;
    private final Aftermaths aftermaths;
    private final SavedSearches saved;
    private final Org org;
    private final Clock clock;
    private final Pages pages;
    private final Places openTo;

    FindPages(
            Search search,
            Finding finding,
            Aftermaths aftermaths,
            SavedSearches saved,
            Org org,
            Clock clock,
            Pages pages,
            Places openTo) {
        this.search = search;
        this.finding = finding;
        this.aftermaths = aftermaths;
        this.saved = saved;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
        this.openTo = openTo;
    }

    /// Rows for the palette of Ctrl K.
    @GetMapping(value = "/search", headers = "X-Fragment=true")
    View palette(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "") String q, Locale locale) {
        String asked = q.strip();
        String more = UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(asked)
                .toUriString();
        Search.Found found = search.find(me, asked, IN_PALETTE);
        List<Section> places = Section.named(me, openTo.closedTo(me), asked, Words.in(locale));
        return pages.of(
                "finding/found",
                Map.of("asked", asked, "found", found, "more", more, "places", places, "after", after(me, found)));
    }

    private Map<DocumentId, Aftermath> after(CurrentPerson me, Search.Found found) {
        return aftermaths.of(
                me, found.documents().shown().stream().map(Document::id).toList());
    }

    @GetMapping("/search")
    View find(@AuthenticationPrincipal CurrentPerson me, @RequestParam Map<String, String> sent) {
        FindAddress address = FindAddress.typed(sent);
        Wanted wanted = address.wanted();
        Search.Kind names = FindAddress.among(Search.Kind.values(), address.value("kind"));
        boolean ofNames = names == Search.Kind.UNITS || names == Search.Kind.PEOPLE;
        int at = page(sent.getOrDefault("page", ""));
        Search.Found named = ofNames
                ? search.find(me, wanted.typed(), names, NAMES, at * NAMES)
                : search.names(wanted.typed(), wanted.filters() ? 0 : BESIDE);
        Finding.Found found = finding.find(me, wanted, ofNames ? 0 : HITS, ofNames ? 0 : at * HITS);
        String before = "/search?" + address.question() + "&";
        int turned = wanted.only() == null ? found.all() : Math.min(Finding.MOST, found.counted());
        Pager pager = ofNames ? Pager.of(at, NAMES, named.count(), before) : Pager.of(at, HITS, turned, before);
        String done = DONE.contains(sent.getOrDefault("done", "")) ? sent.getOrDefault("done", "") : "";
        FindView view = new FindView(
                address, wanted, found, named, ofNames ? names : null, pager, saved.of(me.id()), units(me), done);
        return pages.of("finding/find", Map.of("view", view));
    }

    private static int page(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    /// Units whose work one may see, which alone can have something to find.
    private List<Unit> units(CurrentPerson me) {
        OrgChart chart = org.chart();
        return chart.units().stream()
                .filter(unit -> chart.addressable(unit.id()).equals(unit.id())
                        && me.sight().and(chart.addressable(me.unit())).sees(unit.id()))
                .toList();
    }

    /// What the script of a page marks there: a line a part, its kind and its words, folded as they are compared.
    @GetMapping(value = "/search/terms", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String terms(@RequestParam(defaultValue = "") String q) {
        StringBuilder lines = new StringBuilder();
        for (Asked.Part part : Asked.of(q).marked()) {
            lines.append(part.kind())
                    .append(' ')
                    .append(String.join(" ", part.words()))
                    .append('\n');
        }
        return lines.toString();
    }

    @GetMapping("/search/export.xlsx")
    ResponseEntity<byte[]> export(
            @AuthenticationPrincipal CurrentPerson me, @RequestParam Map<String, String> sent, Locale locale) {
        Words words = Words.in(locale);
        Wanted wanted = FindAddress.typed(sent).wanted();
        Finding.Found found = finding.find(me, wanted, Finding.MOST, 0);
        String about =
                words.say("finding.sheet.about", wanted.typed(), words.momentWithYear(clock.instant()), me.name());
        return Downloads.of(
                words.say("finding.sheet.file") + ".xlsx", Downloads.XLSX, HitSheet.xlsx(words, about, found.hits()));
    }

    @PostMapping("/search/saved")
    View save(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> sent) {
        Map<String, String> asked = new LinkedHashMap<>(sent);
        String question = FindAddress.typed(asked).question();
        String called = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (called.isEmpty() || called.length() > SavedSearches.LONGEST_NAME) {
            return back(question, "missing");
        }
        return back(question, saved.keep(me.id(), called, question) ? "saved" : "full");
    }

    @PostMapping("/search/saved/drop")
    View drop(@AuthenticationPrincipal CurrentPerson me, @RequestParam long id) {
        saved.drop(me.id(), id);
        return back("", "dropped");
    }

    private static View back(String question, String done) {
        RedirectView view = new RedirectView("/search?" + question + (question.isEmpty() ? "" : "&") + "done=" + done);
        view.setExposeModelAttributes(false);
        return view;
    }
}
