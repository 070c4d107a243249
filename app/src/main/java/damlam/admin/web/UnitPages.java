package damlam.admin.web;

import damlam.access.CurrentPerson;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PostId;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/admin/units")
class UnitPages {
    private static final Set<String> DONE = Set.of("added", "amended", "ended", "post", "group", "taken");

    private final Pages pages;
    private final Org org;
    private final StaffGroups groups;

    UnitPages(Pages pages, Org org, StaffGroups groups) {
        this.groups = groups;
        this.pages = pages;
        this.org = org;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String teams) {
        OrgChart chart = org.at(Forms.day(on, org.today()));
        return pages.of("admin/units", Map.of("view", UnitTree.of(chart, teams.equals("on")), "today", org.today()));
    }

    @GetMapping("/new")
    View blank(HttpServletRequest request) {
        return form(Typed.nothing(request));
    }

    private View form(Typed typed) {
        return pages.of(
                "admin/unit-new", Map.of("typed", typed, "units", UnitViews.units(org.chart()), "today", org.today()));
    }

    @PostMapping
    Object add(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String code = typed.text("code");
        String name = typed.text("name");
        Optional<UnitKind> kind = Forms.oneOf(typed, "kind", UnitKind.class);
        LocalDate from = typed.day("from");
        long parent = typed.pickIfAny("parent", Finder.units(org.chart()));
        if (kind.isEmpty() || from == null) {
            return form(typed);
        }
        return typed.made("code", () -> org.addUnit(me.actor(), code, name, kind.get(), unitId(parent), from))
                .<Object>map(id -> "redirect:/admin/units/" + id.value() + "?done=added&on=" + from)
                .orElseGet(() -> form(typed));
    }

    @GetMapping("/{id}")
    View show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        return show(id, Forms.day(on, org.today()), Typed.nothing(request), Forms.said(done, DONE));
    }

    private View show(long id, LocalDate day, Typed typed, String done) {
        OrgChart chart = org.at(day);
        UnitView view = UnitViews.of(org, groups, chart, unit(chart, id));
        return pages.of("admin/unit", Map.of("view", view, "typed", typed, "done", done, "today", org.today()));
    }

    private static Unit unit(OrgChart chart, long id) {
        return chart.everUnit(new UnitId(Forms.number(id))).orElseThrow(Forms::notThere);
    }

    @PostMapping("/{id}")
    Object amend(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Unit unit = unit(org.chart(), id);
        String name = typed.text("name");
        Optional<UnitKind> kind = Forms.oneOf(typed, "kind", UnitKind.class);
        long parent = typed.pickIfAny("parent", Finder.units(org.chart()));
        boolean amended = kind.isPresent()
                && typed.done(
                        "parent",
                        () -> org.amendUnit(me.actor(), unit.id(), name, kind.get(), unitId(parent), (int)
                                typed.choiceIfAny("sort")));
        return amended ? "redirect:/admin/units/" + id + "?done=amended" : show(id, org.today(), typed, "");
    }

    @PostMapping("/{id}/end")
    Object end(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Unit unit = unit(org.chart(), id);
        LocalDate last = typed.day("lastDay");
        long successor = typed.pickIfAny("successor", Finder.units(org.chart()));
        boolean ended = last != null
                && typed.done("lastDay", () -> org.endUnit(me.actor(), unit.id(), last.plusDays(1), unitId(successor)));
        return ended ? "redirect:/admin/units/" + id + "?done=ended&on=" + last : show(id, org.today(), typed, "");
    }

    @PostMapping("/{id}/posts")
    Object addPost(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Unit unit = unit(org.chart(), id);
        String title = typed.text("title");
        Optional<Duty> duty = Forms.oneOf(typed, "duty", Duty.class);
        if (!typed.right() || duty.isEmpty()) {
            return show(id, org.today(), typed, "");
        }
        org.addPost(me.actor(), unit.id(), title, duty.get());
        return "redirect:/admin/units/" + id + "?done=post";
    }

    /// Says which law the holders of a post fall under; of no post, of all in the unit that have nothing of their own.
    @PostMapping("/{id}/staff-group")
    Object group(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Unit unit = unit(org.chart(), id);
        long post = typed.choiceIfAny("post");
        Optional<StaffGroup> group = Forms.oneOf(typed, "group", StaffGroup.class);
        String source = typed.text("source");
        if (post != 0
                && org.postsOf(unit.id()).stream().noneMatch(one -> one.id().value() == post)) {
            typed.wrong("post", typed.words().say("page.typed.choice"));
        }
        if (!typed.right() || group.isEmpty()) {
            return show(id, org.today(), typed, "");
        }
        groups.record(me.actor(), unit.id(), post == 0 ? null : new PostId(post), group.get(), source);
        return "redirect:/admin/units/" + id + "?done=group";
    }

    /// A delegation ends as of today, where its giver cannot take it back.
    @PostMapping("/{id}/delegations/{delegation}/end")
    String endDelegation(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable long delegation) {
        boolean here = org.chart().delegationsOf(new UnitId(Forms.number(id))).stream()
                .anyMatch(given -> given.id() == delegation);
        if (!here) {
            throw Forms.notThere();
        }
        org.endDelegation(me.actor(), delegation, org.today());
        return "redirect:/admin/units/" + id + "?done=taken";
    }

    private static @Nullable UnitId unitId(long id) {
        return id == 0 ? null : new UnitId(id);
    }
}
