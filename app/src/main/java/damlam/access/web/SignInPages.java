package damlam.access.web;

import damlam.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class SignInPages {
    /// What can bring somebody back to this page; each has its message.
    private static final List<String> REASONS = List.of("wrong", "wait", "nopost", "out");

    private final Pages pages;

    SignInPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    View signIn(HttpServletRequest request) {
        String reason = REASONS.stream()
                .filter(word -> request.getParameterMap().containsKey(word))
                .findFirst()
                .orElse("");
        return pages.of("access/sign-in", Map.of("reason", reason));
    }
}
