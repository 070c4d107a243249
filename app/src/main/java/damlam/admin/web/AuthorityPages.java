package damlam.admin.web;

import damlam.access.CurrentPerson;
import damlam.org.Authority;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Post;
import damlam.org.Unit;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Which post decides which kind of matter, and by what rule; it is changed in the competence map, with four eyes.
@Controller
@RequestMapping("/admin/authority")
class AuthorityPages {
    private static final Set<String> DONE = Set.of("named");

    private final Pages pages;
    private final Org org;

    AuthorityPages(Pages pages, Org org) {
        this.pages = pages;
        this.org = org;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return list(Typed.nothing(request), Forms.said(done, DONE));
    }

    private View list(Typed typed, String done) {
        OrgChart chart = org.chart();
        List<AuthorityLine> lines = chart.matters().stream()
                .map(matter -> new AuthorityLine(
                        matter.name(),
                        chart.authorities().stream()
                                .filter(granted -> granted.matter().id().equals(matter.id()))
                                .map(granted -> line(chart, granted))
                                .toList()))
                .toList();
        return pages.of("admin/authority", Map.of("lines", lines, "typed", typed, "done", done));
    }

    private static AuthorityLine.Granted line(OrgChart chart, Authority granted) {
        Post post = granted.post();
        return new AuthorityLine.Granted(
                granted.id(),
                post.title(),
                chart.everUnit(post.unit()).map(Unit::name).orElse(""),
                chart.staffOf(post.unit()).stream()
                        .filter(held -> held.post().id().equals(post.id()))
                        .map(held -> held.person().name())
                        .findFirst()
                        .orElse(null),
                granted.from(),
                UnitViews.lastDay(granted.until()),
                granted.legalBasis());
    }

    @PostMapping("/matters")
    Object name(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String name = typed.text("name");
        return typed.done("name", () -> org.addMatter(me.actor(), name))
                ? "redirect:/admin/authority?done=named"
                : list(typed, "");
    }
}
