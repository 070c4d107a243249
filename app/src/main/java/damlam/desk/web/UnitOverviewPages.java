package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.org.UnitId;
import damlam.page.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
class UnitOverviewPages {
    private final UnitBuilder units;
    private final Pages pages;

    UnitOverviewPages(UnitBuilder units, Pages pages) {
        this.units = units;
        this.pages = pages;
    }

    @GetMapping("/units")
    View units(@AuthenticationPrincipal CurrentPerson me) {
        return pages.of("desk/units", Map.of("view", units.units(me)));
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
