package damlam.signatures.web;

import damlam.access.CurrentPerson;
import damlam.page.Pages;
import damlam.signatures.KeptFiles;
import damlam.signatures.Signatures;
import damlam.signatures.UnfitPdfException;
import damlam.signatures.UnfitPdfException.Reason;
import damlam.signatures.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Whoever holds a signed file may ask what its signatures are worth; the file is looked at and not kept. Of a file
/// that is kept with a document whoever may read that asks the same.
@Controller
class CheckPages {
    private final Signatures signatures;
    private final KeptFiles files;
    private final Pages pages;

    CheckPages(Signatures signatures, KeptFiles files, Pages pages) {
        this.signatures = signatures;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/signatures")
    View ask() {
        return page("", "", List.of());
    }

    @PostMapping("/signatures")
    View check(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || file.isEmpty()) {
            return refused(name, name.isEmpty() ? "NOTHING" : "EMPTY");
        }
        if (file.getSize() > Integer.MAX_VALUE) {
            return refused(name, Reason.TOO_LARGE.name());
        }
        try {
            return page(name, "", signatures.verify(file.getBytes()));
        } catch (UnfitPdfException e) {
            return refused(name, e.reason().name());
        }
    }

    private View refused(String name, String problem) {
        return Pages.wrong(page(name, problem, List.of()));
    }

    private View page(String name, String problem, List<Verdict> verdicts) {
        return page(name, problem, verdicts, "", "");
    }

    private View page(String name, String problem, List<Verdict> verdicts, String of, String back) {
        String folder = signatures.trustFolder().toString();
        CheckView view = new CheckView(name, problem, verdicts, signatures.roots(), folder, of, back);
        return pages.of("signatures/check", Map.of("view", view));
    }

    /// The same of a file that is kept with a document.
    @GetMapping("/signatures/documents/{document}/{version}")
    View kept(@AuthenticationPrincipal CurrentPerson me, @PathVariable long document, @PathVariable int version) {
        KeptFiles.Kept kept =
                files.find(me, document, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String back = "/documents/" + document;
        try {
            return page(kept.name(), "", signatures.verify(kept.bytes()), kept.called(), back);
        } catch (UnfitPdfException e) {
            return page(kept.name(), e.reason().name(), List.of(), kept.called(), back);
        }
    }
}
