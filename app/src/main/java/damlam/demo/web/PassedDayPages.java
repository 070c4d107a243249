package damlam.demo.web;

import damlam.demo.PassedDays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Lets a day of the demonstration pass; the pages of the administrator offer it, and an office has no such address.
@Controller
@ConditionalOnProperty("damlam.demo")
class PassedDayPages {
    private final PassedDays days;

    PassedDayPages(PassedDays days) {
        this.days = days;
    }

    @PostMapping("/admin/demo/day")
    String pass() {
        if (!days.pass()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/admin#clock";
    }
}
