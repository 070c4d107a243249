package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.desk.Desk;
import damlam.page.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
class DeskPages {
    private final DeskBuilder desks;
    private final Pages pages;

    DeskPages(DeskBuilder desks, Pages pages) {
        this.desks = desks;
        this.pages = pages;
    }

    @GetMapping("/")
    View desk(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "") String sort) {
        return pages.of("desk/desk", Map.of("view", desks.desk(me, sort.equals("due"))));
    }

    @GetMapping("/calls")
    View calls(@AuthenticationPrincipal CurrentPerson me) {
        if (!Desk.follows(me)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return pages.of("desk/calls", Map.of("view", desks.calls()));
    }
}
