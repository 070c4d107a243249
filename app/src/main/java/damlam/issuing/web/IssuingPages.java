package damlam.issuing.web;

import damlam.access.CurrentPerson;
import damlam.documents.OriginalFile;
import damlam.issuing.Act;
import damlam.issuing.Draft;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Refusal;
import damlam.issuing.Releases;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.page.Downloads;
import damlam.page.Finder;
import damlam.page.Pager;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Drafts: the list, the editor, and one on its way.
@Controller
class IssuingPages {
    private static final int PAGE_LINES = 50;

    private final Issuing issuing;
    private final Releases releases;
    private final DraftViews views;
    private final Org org;
    private final Pages pages;

    IssuingPages(Issuing issuing, Releases releases, DraftViews views, Org org, Pages pages) {
        this.issuing = issuing;
        this.releases = releases;
        this.views = views;
        this.org = org;
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
        int at = Math.clamp(page, 0, 100_000);
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

    static @Nullable OriginalFile file(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new OriginalFile(name.isBlank() ? "file" : name, "application/octet-stream", file.getBytes());
    }

    @GetMapping("/issuing/{id:\\d+}")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request) {
        return show(me, draft(me, id), act(act), Typed.nothing(request), "");
    }

    private View show(CurrentPerson me, Draft draft, @Nullable Act act, Typed typed, String refused) {
        return pages.of("issuing/show", Map.of("view", views.shown(me, draft, act, typed, refused)));
    }

    private static @Nullable Act act(String name) {
        return Arrays.stream(Act.values())
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/issuing/{id:\\d+}/draft.{format:docx|pdf}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable String format) {
        Draft draft = draft(me, id);
        if (!issuing.inside(me, draft.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return format.equals("pdf")
                    ? Downloads.of("draft-" + id + ".pdf", MediaType.APPLICATION_PDF, releases.pdf(draft))
                    : Downloads.of("draft-" + id + ".docx", Downloads.DOCX, releases.word(draft));
        } catch (Refusal e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.reason().name(), e);
        }
    }

    @PostMapping("/issuing/{id:\\d+}/acts")
    View make(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam int seen,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Draft draft = draft(me, id);
        Act which = act(act);
        if (which == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Typed typed = Typed.in(request);
        String refused = "";
        try {
            make(me, draft.id(), which, seen, typed, file(file));
            if (typed.right()) {
                return new RedirectView("/issuing/" + id + "#steps");
            }
        } catch (Refusal e) {
            refused = "issuing.refused." + e.reason();
        } catch (damlam.numbers.Refusal e) {
            refused = "numbers.refused." + e.reason();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(me, draft(me, id), which, typed, refused);
    }

    private void make(CurrentPerson me, DraftId id, Act act, int seen, Typed typed, @Nullable OriginalFile file) {
        String words = typed.value("words");
        switch (act) {
            case ASK -> {
                long asked = typed.pick("person", Finder.people(org.chart()));
                LocalDate by = typed.day("answerBy");
                String question = typed.text("words");
                if (by != null) {
                    typed.done("person", () -> issuing.ask(me, id, seen, new PersonId(asked), by, question));
                }
            }
            case OPINION -> {
                String stance = typed.text("agrees");
                long opinion = typed.choice("opinion");
                typed.done("words", () -> issuing.give(me, id, opinion, stance.equals("yes"), words));
            }
            case SUBMIT -> issuing.submit(me, id, seen);
            case CHECK -> issuing.check(me, id, seen, words);
            case SEND_BACK -> {
                String reason = typed.text("words");
                typed.done("words", () -> issuing.sendBack(me, id, seen, reason));
            }
            case APPROVE -> issuing.approve(me, id, seen);
            case NUMBER -> releases.number(me, id, seen);
            case SEAL -> releases.seal(me, id, seen, file);
            case RELEASE -> releases.release(me, id, seen);
            case RECEIVE -> {
                long unit = typed.choice("unit");
                typed.done("unit", () -> releases.receive(me, id, new UnitId(unit)));
            }
            case RECALL -> {
                String reason = typed.text("words");
                typed.done("words", () -> releases.recall(me, id, seen, reason));
            }
            case DROP -> {
                String reason = typed.text("words");
                typed.done("words", () -> issuing.drop(me, id, seen, reason));
            }
            case DRAFT, EDIT -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
