package damlam.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What a page says when it cannot be shown: what happened, what was kept, what to do.
@Controller
class ErrorPages implements ErrorController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 413, 500);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    View page(HttpServletRequest request) {
        int status = status(request);
        int like = EXPLAINED.contains(status) ? status : status < 500 ? 400 : 500;
        return pages.of("layout/error", Map.of("about", "layout.error." + like));
    }

    /// For programs that ask for something else than a page.
    @RequestMapping("/error")
    ResponseEntity<Void> plain(HttpServletRequest request) {
        return ResponseEntity.status(status(request)).build();
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
