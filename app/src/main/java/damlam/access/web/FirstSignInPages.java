package damlam.access.web;

import damlam.access.Accounts;
import damlam.access.Founder;
import damlam.access.Founding;
import damlam.page.Pages;
import damlam.page.Words;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The first sign-in of an empty office.
@Controller
class FirstSignInPages {
    private final Pages pages;
    private final Founding founding;

    FirstSignInPages(Pages pages, Founding founding) {
        this.pages = pages;
        this.founding = founding;
    }

    @GetMapping("/sign-in/first")
    View ask(@RequestParam String key) {
        return form(key, Map.of(), false);
    }

    @PostMapping("/sign-in/first")
    View found(@RequestParam String key, @RequestParam Map<String, String> typed, Locale locale) {
        requireKey(key);
        Founder founder;
        try {
            founder = new Founder(
                    typed.getOrDefault("bodyName", ""),
                    typed.getOrDefault("bodyCode", ""),
                    typed.getOrDefault("name", ""),
                    typed.getOrDefault("login", ""),
                    typed.getOrDefault("password", ""));
        } catch (IllegalArgumentException e) {
            return form(key, typed, true);
        }
        founding.found(key, founder, Words.in(locale).say("access.first.post"));
        return new RedirectView("/sign-in?ready");
    }

    private View form(String key, Map<String, String> typed, boolean incomplete) {
        requireKey(key);
        return pages.of(
                "access/first",
                Map.of("key", key, "typed", typed, "incomplete", incomplete, "shortest", Accounts.SHORTEST_PASSWORD));
    }

    private void requireKey(String key) {
        if (!founding.admits(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
