package damlam.access.web;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.Founding;
import damlam.access.OneClick;
import damlam.access.Sessions;
import damlam.org.PersonId;
import damlam.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
class SignInPages {
    /// What can bring somebody back to this page; each has its message.
    private static final List<String> REASONS = List.of("wrong", "wait", "nopost", "ended", "out", "ready");

    private final Pages pages;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Founding founding;
    private final boolean demo;

    SignInPages(
            Pages pages,
            Accounts accounts,
            Sessions sessions,
            Founding founding,
            @Value("${damlam.demo}") boolean demo) {
        this.demo = demo;
        this.founding = founding;
        this.pages = pages;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    View signIn(HttpServletRequest request, HttpServletResponse response) {
        String reason = REASONS.stream()
                .filter(word -> request.getParameterMap().containsKey(word))
                .findFirst()
                .orElse("");
        List<OneClickLine> roles = accounts.oneClicks().stream()
                .map(this::line)
                .flatMap(Optional::stream)
                .toList();
        if (demo && roles.isEmpty()) {
            // The demonstration is still being loaded; the page says so, and asks again.
            response.setHeader("Refresh", "2");
        }
        return pages.of(
                "access/sign-in",
                Map.of(
                        "reason",
                        reason,
                        "roles",
                        roles,
                        "empty",
                        founding.address().isPresent()));
    }

    private Optional<OneClickLine> line(OneClick offered) {
        return accounts.person(offered.person())
                .map(person -> new OneClickLine(
                        offered.role(), offered.person().value(), person.name(), person.title(), person.unitName()));
    }

    /// Only who was offered can be played, and only the demonstration offers anybody.
    @PostMapping("/sign-in/demo")
    String play(@RequestParam long person, HttpServletRequest request, HttpServletResponse response) {
        CurrentPerson played = accounts.oneClicks().stream()
                .map(OneClick::person)
                .filter(new PersonId(person)::equals)
                .findFirst()
                .flatMap(accounts::person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        sessions.begin(request, response, played);
        return "redirect:/";
    }
}
