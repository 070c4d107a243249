package damlam.access.web;

import damlam.access.Accounts;
import damlam.access.Founder;
import damlam.access.Founding;
import damlam.page.Pages;
import damlam.page.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final String PASSWORD = "password";
    private static final List<String> FIELDS = List.of("bodyName", "bodyCode", "name", "login");

    private final Pages pages;
    private final Founding founding;

    FirstSignInPages(Pages pages, Founding founding) {
        this.pages = pages;
        this.founding = founding;
    }

    @GetMapping("/sign-in/first")
    View ask(@RequestParam String key) {
        return form(key, Map.of(), Set.of());
    }

    @PostMapping("/sign-in/first")
    View found(@RequestParam String key, @RequestParam Map<String, String> typed, Locale locale) {
        requireKey(key);
        Set<String> wrong = FIELDS.stream()
                .filter(field -> typed.getOrDefault(field, "").isBlank())
                .collect(Collectors.toCollection(HashSet::new));
        if (typed.getOrDefault(PASSWORD, "").length() < Accounts.SHORTEST_PASSWORD) {
            wrong.add(PASSWORD);
        }
        if (!wrong.isEmpty()) {
            return Pages.wrong(form(key, typed, wrong));
        }
        Founder founder = new Founder(
                typed.getOrDefault("bodyName", ""),
                typed.getOrDefault("bodyCode", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("login", ""),
                typed.getOrDefault(PASSWORD, ""));
        founding.found(key, founder, Words.in(locale).say("access.first.post"));
        return new RedirectView("/sign-in?ready");
    }

    private View form(String key, Map<String, String> typed, Set<String> wrong) {
        requireKey(key);
        return pages.of(
                "access/first",
                Map.of("key", key, "typed", typed, "wrong", wrong, "shortest", Accounts.SHORTEST_PASSWORD));
    }

    private void requireKey(String key) {
        if (!founding.admits(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
