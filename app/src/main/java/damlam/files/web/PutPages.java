package damlam.files.web;

import damlam.access.CurrentPerson;
import damlam.files.FileId;
import damlam.files.FileRefusedException;
import damlam.files.Files;
import damlam.files.Held;
import damlam.files.WorkFile;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Putting a document, a case or a report into a file, from its own page.
@Controller
class PutPages {
    private final Files files;
    private final Pages pages;

    PutPages(Files files, Pages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/files/put")
    View choose(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        return choose(me, Typed.in(request), null);
    }

    private View choose(CurrentPerson me, Typed typed, @Nullable String refused) {
        Held held = files.thing(me, FilePages.kind(typed), typed.choiceIfAny("ref"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<WorkFile> holding = files.holding(me, held.kind(), held.ref());
        List<FileId> there = holding.stream().map(WorkFile::id).toList();
        List<WorkFile> open = files.list(me).stream()
                .filter(file -> file.open() && files.mayChange(me, file) && !there.contains(file.id()))
                .toList();
        return pages.of(
                "files/put",
                Map.of(
                        "held",
                        held,
                        "holding",
                        holding,
                        "open",
                        open,
                        "typed",
                        typed,
                        "refused",
                        refused == null ? "" : refused));
    }

    @PostMapping("/files/put")
    View put(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) {
        Typed typed = Typed.in(request);
        Held.Kind kind = FilePages.kind(typed);
        long file = typed.choice("file");
        Integer sheets = FilePages.sheets(typed);
        String refused = null;
        if (typed.right()) {
            try {
                String note = FileForm.within(typed, "note", 500);
                boolean put = files.gather(me, new FileId(file), kind, typed.choiceIfAny("ref"), sheets, note);
                return FilePages.to("/files/" + file, put ? "gathered" : "there");
            } catch (FileRefusedException e) {
                refused = e.reason().name();
            }
        }
        View shown = choose(me, typed, refused);
        return refused == null ? shown : Pages.refused(shown);
    }
}
