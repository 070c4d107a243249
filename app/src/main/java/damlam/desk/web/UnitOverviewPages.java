package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import damlam.page.Pages;
import damlam.page.Typed;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
class UnitOverviewPages {
    private final UnitBuilder units;
    private final Org org;
    private final Pages pages;

    UnitOverviewPages(UnitBuilder units, Org org, Pages pages) {
        this.units = units;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/units")
    View units(@AuthenticationPrincipal CurrentPerson me) {
        return pages.of("desk/units", Map.of("view", units.units(me)));
    }

    /// The organisation as of a day; what is no day is today.
    @GetMapping("/units/chart")
    View chart(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String teams) {
        OrgChart then = Typed.read(on).map(org::at).orElseGet(org::chart);
        ChartView view = ChartView.of(then, org.chart(), me.sight(), teams.equals("on"));
        return pages.of("desk/chart", Map.of("view", view, "today", org.today()));
    }

    @GetMapping("/units/{id}")
    View unit(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        UnitView view =
                units.unit(me, new UnitId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.of("desk/unit", Map.of("view", view));
    }
}
