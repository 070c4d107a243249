package damlam.admin.web;

import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitGroup;
import damlam.org.UnitId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Groups by which directives address many units at once.
@Controller
class GroupPages {
    private final Pages pages;
    private final Org org;

    GroupPages(Pages pages, Org org) {
        this.pages = pages;
        this.org = org;
    }

    @GetMapping("/admin/groups")
    View list(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return list(Typed.nothing(request), Set.of(), Forms.said(done, Set.of("kept")));
    }

    /// One group: its form, filled with what it holds.
    @GetMapping("/admin/groups/edit")
    View edit(@RequestParam String name, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        UnitGroup group = org.chart().group(name).orElseThrow(Forms::notThere);
        return list(typed, Set.copyOf(group.units()), "");
    }

    private View list(Typed typed, Set<UnitId> chosen, String done) {
        OrgChart chart = org.chart();
        List<GroupLine> groups = chart.groups().stream()
                .map(group -> new GroupLine(
                        group.name(),
                        group.units().stream()
                                .flatMap(unit -> chart.unit(unit).stream())
                                .map(Unit::name)
                                .toList()))
                .toList();
        List<Long> marked = chosen.stream().map(UnitId::value).toList();
        return pages.of(
                "admin/groups",
                Map.of(
                        "groups", groups,
                        "units", UnitViews.addressable(chart),
                        "chosen", Set.copyOf(marked),
                        "typed", typed,
                        "done", done));
    }

    @PostMapping("/admin/groups")
    Object keep(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(name = "units", defaultValue = "") List<Long> units,
            HttpServletRequest request) {
        Typed typed = Typed.in(request);
        String name = typed.text("name");
        OrgChart chart = org.chart();
        List<UnitId> chosen = units.stream()
                .filter(id -> id > 0)
                .map(UnitId::new)
                .filter(id -> chart.unit(id).isPresent())
                .toList();
        if (chosen.isEmpty()) {
            typed.wrong("units", typed.words().say("admin.groups.empty"));
        }
        if (!typed.right()) {
            return list(typed, Set.copyOf(chosen), "");
        }
        org.setGroup(me.actor(), name, chosen);
        return "redirect:/admin/groups?done=kept";
    }
}
