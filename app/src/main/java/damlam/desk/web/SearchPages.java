package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.desk.Search;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Section;
import damlam.page.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class SearchPages {
    private static final int IN_PALETTE = 6;
    private static final int OF_EACH = 10;
    private static final int ON_PAGE = 50;

    private final Search search;
    private final Pages pages;

    SearchPages(Search search, Pages pages) {
        this.search = search;
        this.pages = pages;
    }

    /// The page, or for the palette of Ctrl K only its rows.
    @GetMapping("/search")
    View search(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(value = "X-Fragment", required = false, defaultValue = "false") boolean palette,
            Locale locale) {
        String asked = q.strip();
        String more = UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(asked)
                .toUriString();
        if (palette) {
            Search.Found found = search.find(me, asked, IN_PALETTE);
            List<Section> places = Section.named(me, asked, Words.in(locale));
            return pages.of("desk/found", Map.of("asked", asked, "found", found, "more", more, "places", places));
        }
        Search.Kind only = Arrays.stream(Search.Kind.values())
                .filter(known -> known.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(null);
        int at = Math.clamp(page, 0, 100_000);
        Search.Found found =
                only == null ? search.find(me, asked, OF_EACH) : search.find(me, asked, only, ON_PAGE, at * ON_PAGE);
        Pager pager = only == null
                ? Pager.of(0, ON_PAGE, 0, more)
                : Pager.of(at, ON_PAGE, found.count(), more + "&kind=" + kind.toLowerCase(Locale.ROOT) + "&");
        return pages.of(
                "desk/search",
                Map.of("asked", asked, "found", found, "more", more, "one", only != null, "pager", pager));
    }
}
