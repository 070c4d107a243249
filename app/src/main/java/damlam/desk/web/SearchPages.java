package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.desk.Search;
import damlam.page.Pages;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class SearchPages {
    private static final int IN_PALETTE = 6;
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
            @RequestHeader(value = "HX-Request", required = false, defaultValue = "false") boolean palette) {
        String asked = q.strip();
        Search.Found found = search.find(me, asked, palette ? IN_PALETTE : ON_PAGE);
        return pages.of(palette ? "desk/found" : "desk/search", Map.of("asked", asked, "found", found));
    }
}
