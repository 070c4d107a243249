package damlam.admin.web;

import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import damlam.page.Choice;
import damlam.page.Finder;
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
    private final Pages pages;
    private final Org org;

    PickerPages(Pages pages, Org org) {
        this.pages = pages;
        this.org = org;
    }

    /// People who hold a post today.
    ///
    /// @param under the unit in which, or below which, they hold it; 0 for any
    @GetMapping("/people/search")
    View people(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long under) {
        OrgChart chart = org.chart();
        Finder finder = under > 0 ? Finder.peopleUnder(chart, new UnitId(under)) : Finder.people(chart);
        return options(finder.find(q));
    }

    @GetMapping("/units/search")
    View units(@RequestParam(defaultValue = "") String q) {
        return options(Finder.units(org.chart()).find(q));
    }

    private View options(List<Choice> choices) {
        return pages.of("admin/options", Map.of("choices", choices));
    }
}
