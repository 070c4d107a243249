package damlam.admin.web;

import damlam.access.CurrentPerson;
import damlam.org.Authority;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Post;
import damlam.org.PostId;
import damlam.org.Unit;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Which post decides which kind of matter, and by what rule.
@Controller
@RequestMapping("/admin/authority")
class AuthorityPages {
    private static final Set<String> DONE = Set.of("named", "granted", "ended");

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
        return pages.of(
                "admin/authority",
                Map.of(
                        "lines",
                        lines,
                        "matters",
                        chart.matters().stream()
                                .map(matter -> new Choice(matter.id().value(), matter.name()))
                                .toList(),
                        "posts",
                        posts(chart).stream().map(post -> choice(chart, post)).toList(),
                        "typed",
                        typed,
                        "done",
                        done,
                        "today",
                        org.today()));
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

    /// Only posts that decide something by themselves: a list of every teacher's post helps nobody.
    private List<Post> posts(OrgChart chart) {
        return org.decidingPosts().stream()
                .filter(post -> chart.unit(post.unit()).isPresent())
                .toList();
    }

    private static Choice choice(OrgChart chart, Post post) {
        return new Choice(
                post.id().value(),
                post.title() + ", " + chart.unit(post.unit()).map(Unit::name).orElse(""));
    }

    private Finder finder(OrgChart chart) {
        return Finder.among(
                posts(chart),
                post -> choice(chart, post),
                post -> choice(chart, post).name());
    }

    /// Posts for the combobox, by title and unit.
    @GetMapping("/posts")
    View find(@RequestParam(defaultValue = "") String q) {
        return pages.of("admin/options", Map.of("choices", finder(org.chart()).find(q)));
    }

    @PostMapping("/matters")
    Object name(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String name = typed.text("name");
        return typed.done("name", () -> org.addMatter(me.actor(), name))
                ? "redirect:/admin/authority?done=named"
                : list(typed, "");
    }

    @PostMapping
    Object grant(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        long matter = typed.choice("matter");
        long post = typed.pick("post", finder(org.chart()));
        LocalDate from = typed.day("from");
        LocalDate until = typed.until("last", from);
        String basis = typed.text("basis");
        boolean granted = from != null
                && typed.done(
                        "post",
                        () -> org.grantAuthority(
                                me.actor(), new PostId(post), new MatterId(matter), from, until, basis));
        return granted ? "redirect:/admin/authority?done=granted" : list(typed, "");
    }

    @PostMapping("/{id}/end")
    String end(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        org.endAuthority(me.actor(), id, org.today());
        return "redirect:/admin/authority?done=ended";
    }
}
