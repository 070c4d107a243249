package damlam.signatures.web;

import damlam.page.Pages;
import damlam.signatures.Signatures;
import damlam.signatures.UnfitPdfException;
import damlam.signatures.UnfitPdfException.Reason;
import damlam.signatures.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Whoever holds a signed file may ask what its signatures are worth; the file is looked at and not kept.
@Controller
class CheckPages {
    private final Signatures signatures;
    private final Pages pages;

    CheckPages(Signatures signatures, Pages pages) {
        this.signatures = signatures;
        this.pages = pages;
    }

    @GetMapping("/signatures")
    View ask() {
        return page(new CheckView(
                "", "", List.of(), signatures.roots(), signatures.trustFolder().toString()));
    }

    @PostMapping("/signatures")
    View check(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response)
            throws IOException {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || file.isEmpty()) {
            return refused(name, name.isEmpty() ? "NOTHING" : "EMPTY", response);
        }
        if (file.getSize() > Integer.MAX_VALUE) {
            return refused(name, Reason.TOO_LARGE.name(), response);
        }
        try {
            List<Verdict> verdicts = signatures.verify(file.getBytes());
            return page(new CheckView(
                    name,
                    "",
                    verdicts,
                    signatures.roots(),
                    signatures.trustFolder().toString()));
        } catch (UnfitPdfException e) {
            return refused(name, e.reason().name(), response);
        }
    }

    private View refused(String name, String problem, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(new CheckView(
                name,
                problem,
                List.of(),
                signatures.roots(),
                signatures.trustFolder().toString()));
    }

    private View page(CheckView view) {
        return pages.of("signatures/check", Map.of("view", view));
    }
}
