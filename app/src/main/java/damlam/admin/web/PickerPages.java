package damlam.admin.web;

import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.page.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Names for a combobox: `option` elements, at most twenty, for whoever is signed in.
@Controller
class PickerPages {
    private static final int MOST = 20;

    private final Pages pages;
    private final Org org;

    PickerPages(Pages pages, Org org) {
        this.pages = pages;
        this.org = org;
    }

    /// People who hold a post today.
    @GetMapping("/people/search")
    View people(@RequestParam(defaultValue = "") String q) {
        OrgChart chart = org.chart();
        return options(PeopleViews.choices(
                chart,
                chart.found(q)
                        .filter(person -> !chart.appointmentsOf(person.id()).isEmpty())
                        .limit(MOST)));
    }

    @GetMapping("/units/search")
    View units(@RequestParam(defaultValue = "") String q) {
        return options(org.chart().units().stream()
                .filter(unit -> q.isBlank() || Fold.finds(Fold.of(unit.name() + " " + unit.code()), q))
                .limit(MOST)
                .map(UnitViews::choice)
                .toList());
    }

    private View options(List<Choice> choices) {
        return pages.of("admin/options", Map.of("choices", choices));
    }
}
