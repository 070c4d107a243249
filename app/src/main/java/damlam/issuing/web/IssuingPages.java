package damlam.issuing.web;

import damlam.access.CurrentPerson;
import damlam.issuing.Act;
import damlam.issuing.Draft;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Refusal;
import damlam.issuing.Releases;
import damlam.page.Downloads;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.registers.Books;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Drafts: the list, the editor, and one on its way.
@Controller
class IssuingPages {
    private static final int PAGE_LINES = 50;

    private final Issuing issuing;
    private final Releases releases;
    private final DraftViews views;
    private final Books books;
    private final Pages pages;

    IssuingPages(Issuing issuing, Releases releases, DraftViews views, Books books, Pages pages) {
        this.issuing = issuing;
        this.releases = releases;
        this.views = views;
        this.books = books;
        this.pages = pages;
    }

    @GetMapping("/issuing")
    View list(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        allow(Issuing.mayDraft(me));
        boolean open = !show.equals("done");
        int at = Pager.at(page);
        List<Draft> found = issuing.list(me, open, PAGE_LINES + 1, at * PAGE_LINES);
        Words words = Words.in(locale);
        return pages.of(
                "issuing/list",
                Map.of(
                        "lines",
                        found.stream()
                                .limit(PAGE_LINES)
                                .map(one -> views.line(one, words))
                                .toList(),
                        "open",
                        open,
                        "inHands",
                        issuing.inHandsOf(me).size(),
                        "registers",
                        books.seesOwn(me),
                        "pager",
                        Pager.of(
                                at,
                                PAGE_LINES,
                                at * PAGE_LINES + found.size(),
                                "/issuing?show=" + (open ? "open" : "done") + "&")));
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private Draft draft(CurrentPerson me, long id) {
        return issuing.visible(me, new DraftId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/issuing/{id:\\d+}")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request) {
        DraftShown shown = views.shown(me, draft(me, id), Act.named(act).orElse(null), Typed.nothing(request), "");
        return pages.of("issuing/show", Map.of("view", shown));
    }

    @GetMapping("/issuing/{id:\\d+}/draft.{format:docx|pdf}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable String format) {
        Draft draft = draft(me, id);
        if (!issuing.inside(me, draft.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String number = views.number(draft).replace('/', '-');
        String name = number.isEmpty() ? "draft-" + id : number;
        try {
            return format.equals("pdf")
                    ? Downloads.of(name + ".pdf", MediaType.APPLICATION_PDF, releases.pdf(draft))
                    : Downloads.of(name + ".docx", Downloads.DOCX, releases.word(draft));
        } catch (Refusal e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.reason().name(), e);
        }
    }
}
