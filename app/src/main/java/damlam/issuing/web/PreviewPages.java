package damlam.issuing.web;

import damlam.access.CurrentPerson;
import damlam.issuing.Draft;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.issuing.Refusal;
import damlam.issuing.Releases;
import damlam.page.Downloads;
import damlam.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What a draft looks like: before it is saved, and after; and the draft as a file to begin
/// another from.
@Controller
class PreviewPages {
    private final Issuing issuing;
    private final Releases releases;
    private final Pages pages;

    PreviewPages(Issuing issuing, Releases releases, Pages pages) {
        this.issuing = issuing;
        this.releases = releases;
        this.pages = pages;
    }

    /// What is typed, as it would be printed: for a browser without scripts, in a window of its
    /// own.
    @PostMapping("/issuing/preview")
    ResponseEntity<byte[]> preview(
            @AuthenticationPrincipal CurrentPerson me, @RequestParam MultiValueMap<String, String> sent) {
        EditorPages.allow(Issuing.mayDraft(me));
        try {
            return Downloads.shown("preview.pdf", MediaType.APPLICATION_PDF, releases.preview(me, paper(sent)));
        } catch (Refusal e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, e.reason().name(), e);
        }
    }

    /// The same as pictures, to stand beside the form.
    @PostMapping(path = "/issuing/preview", headers = "X-Fragment")
    View pictures(@AuthenticationPrincipal CurrentPerson me, @RequestParam MultiValueMap<String, String> sent) {
        EditorPages.allow(Issuing.mayDraft(me));
        try {
            PagePictures pictures = PagePictures.of(releases.preview(me, paper(sent)));
            return pages.of("issuing/preview", Map.of("pictures", pictures, "refused", ""));
        } catch (Refusal e) {
            return pages.of(
                    "issuing/preview",
                    Map.of("pictures", PagePictures.NONE, "refused", e.reason().name()));
        }
    }

    /// As far as it is written; what a draft cannot be without is left open.
    private static Paper paper(MultiValueMap<String, String> sent) {
        DraftFields fields = DraftFields.typed(sent, true);
        if (fields.errors().keySet().stream()
                .anyMatch(field -> !field.startsWith("annex") && !field.equals("subject"))) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        DraftFields whole = fields.value("subject").isBlank() ? fields.with("subject", EditorPages.EMPTY) : fields;
        return (whole.value("body").isBlank() ? whole.with("body", EditorPages.EMPTY) : whole).paper(null);
    }

    /// A saved draft as PDF, to be looked at.
    @GetMapping("/issuing/{id:\\d+}/printed")
    ResponseEntity<byte[]> printed(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Draft draft = inside(me, id);
        try {
            return Downloads.shown("draft-" + id + ".pdf", MediaType.APPLICATION_PDF, releases.pdf(draft));
        } catch (Refusal e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.reason().name(), e);
        }
    }

    private Draft inside(CurrentPerson me, long id) {
        return issuing.visible(me, new DraftId(id))
                .filter(draft -> issuing.inside(me, draft.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// A saved draft as a file from which `dispatch write`, or another draft, can begin.
    @GetMapping("/issuing/{id:\\d+}/draft.json")
    ResponseEntity<byte[]> json(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Draft draft = inside(me, id);
        try {
            byte[] json = releases.json(draft).getBytes(StandardCharsets.UTF_8);
            return Downloads.of("draft-" + id + ".json", MediaType.APPLICATION_JSON, json);
        } catch (Refusal e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.reason().name(), e);
        }
    }
}
