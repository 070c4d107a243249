package damlam.oversight.web;

import damlam.access.CurrentPerson;
import damlam.cases.Evidence;
import damlam.oversight.Concerned;
import damlam.page.ErasedNotes;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/// A finding, for whom it names: to nobody else does this page exist.
@Controller
class ConcernPages {
    private final Concerned concerned;
    private final ConcernWords said;
    private final InspectionShow show;
    private final ErasedNotes erased;
    private final Pages pages;

    ConcernPages(Concerned concerned, ConcernWords said, InspectionShow show, ErasedNotes erased, Pages pages) {
        this.concerned = concerned;
        this.said = said;
        this.show = show;
        this.erased = erased;
        this.pages = pages;
    }

    @GetMapping("/findings/{id}")
    View one(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return one(me, id, Typed.nothing(request));
    }

    private View one(CurrentPerson me, long id, Typed typed) {
        Concerned.Shown shown = concerned
                .see(me, WorkPages.finding(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.of(
                "oversight/concern",
                Map.of(
                        "view",
                        said.view(me, typed.words(), shown),
                        "typed",
                        typed,
                        "erased",
                        erased.of("finding:" + id, typed.words())));
    }

    @PostMapping("/findings/{id}/say")
    View say(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam(name = "papers", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request, Set.of("statement"), InspectionPages.LONGEST);
        String words = typed.text("statement");
        boolean complete = typed.value("complete").equals("yes");
        List<Evidence> files = WorkPages.files(uploads, typed, "papers");
        boolean done = typed.right()
                && InspectionShow.done(
                        typed, "statement", () -> concerned.say(me, WorkPages.finding(id), words, files, complete));
        return done ? new RedirectView("/findings/" + id) : one(me, id, typed);
    }

    @PostMapping("/inspections/{id}/findings/{finding}/ask")
    View ask(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long finding,
            HttpServletRequest request) {
        return show.after(
                me,
                id,
                Typed.in(request),
                "ask" + finding,
                () -> concerned.ask(me, InspectionShow.id(id), WorkPages.finding(finding)));
    }

    @GetMapping("/findings/{id}/files/{no}")
    ResponseEntity<byte[]> evidence(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        return WorkPages.saved(concerned.evidence(me, WorkPages.finding(id), no).orElse(null));
    }

    @GetMapping("/findings/{id}/said/{statement}/{no}")
    ResponseEntity<byte[]> said(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable int statement,
            @PathVariable int no) {
        return WorkPages.saved(
                concerned.said(me, WorkPages.finding(id), statement, no).orElse(null));
    }

    @GetMapping("/inspections/{id}/findings/{finding}/said/{statement}/{no}")
    ResponseEntity<byte[]> said(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @PathVariable long finding,
            @PathVariable int statement,
            @PathVariable int no) {
        return WorkPages.saved(concerned
                .said(me, InspectionShow.id(id), WorkPages.finding(finding), statement, no)
                .orElse(null));
    }
}
