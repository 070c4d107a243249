package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchText;
import damlam.dispatch.FileText;
import damlam.dispatch.UnreadableFileException;
import damlam.dispatch.UnreadableFileException.Reason;
import damlam.documents.Brought;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Drafts;
import damlam.documents.FileSignatures;
import damlam.documents.Lineage.Cited;
import damlam.documents.MessageFiles;
import damlam.documents.MessageFiles.NotTakenException;
import damlam.documents.OriginalFile;
import damlam.documents.Registrars;
import damlam.documents.Stated;
import damlam.org.Org;
import damlam.page.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/// Where a document comes in: a file or pasted text.
@Controller
class BringPages {
    private static final int CHOICES = 8;

    private final Drafts drafts;
    private final Documents documents;
    private final FileSignatures signatures;
    private final ReadingProgress progress;
    private final List<MessageFiles> messages;
    private final Org org;
    private final Pages pages;

    BringPages(
            Drafts drafts,
            Documents documents,
            FileSignatures signatures,
            ReadingProgress progress,
            List<MessageFiles> messages,
            Org org,
            Pages pages) {
        this.drafts = drafts;
        this.documents = documents;
        this.signatures = signatures;
        this.progress = progress;
        this.messages = messages;
        this.org = org;
        this.pages = pages;
    }

    /// A document is brought in by itself, or to be attached where another one cites it; then one
    /// that is registered already can be chosen instead. Whoever may not is told who can.
    @GetMapping("/documents/new")
    View bring(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long citing,
            @RequestParam(defaultValue = "0") long citation,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "") String from,
            HttpServletResponse response) {
        if (!Documents.mayRegister(me)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            String who =
                    Registrars.of(org.chart(), me.unit()).map(Registrars::named).orElse("");
            return pages.of("documents/registrars", Map.of("who", who));
        }
        return pages.of("documents/new", Map.of("view", new BringView("", target(me, citing, citation, q, from))));
    }

    private BringView.@Nullable Target target(
            CurrentPerson me, long citing, long citation, @Nullable String asked, String from) {
        if (citing == 0) {
            return null;
        }
        Document document = documents.visible(me, new DocumentId(citing)).orElseThrow(BringPages::notHere);
        Cited cited = documents.lineage(document.id()).cited().stream()
                .filter(one -> one.citationId() == citation && one.attached() == null)
                .findFirst()
                .orElseThrow(BringPages::notHere);
        String words = asked == null ? cited.number() : asked.strip();
        return new BringView.Target(
                document, cited, words, documents.search(me, words, CHOICES, 0), "directive".equals(from) ? from : "");
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// Reads what was brought. A file that gives no text stays on this page with the reason; a scan
    /// is kept, and its text can be pasted beside it.
    @PostMapping("/documents/new")
    View read(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "0") long citing,
            @RequestParam(defaultValue = "0") long citation,
            @RequestParam(required = false) @Nullable UUID reading)
            throws IOException {
        allow(me);
        BringView before = new BringView(text, target(me, citing, citation, null, ""));
        if (text.length() > DispatchText.LONGEST_TEXT) {
            return again(before.refused(Reason.TOO_LONG.name()));
        }
        OriginalFile original = OriginalFile.of(file);
        if (original == null && text.isBlank()) {
            return again(before.refused(file != null && !name(file).isEmpty() ? "EMPTY" : "NOTHING"));
        }
        String harm = Reading.unfit(original);
        if (harm != null) {
            return again(before.refused(harm));
        }
        if (original == null || !text.isBlank()) {
            return DraftPages.at(drafts.keep(me, Brought.typed(text, original, null)), citing, citation);
        }
        for (MessageFiles one : messages) {
            if (one.takes(original)) {
                return message(me, one, original, before);
            }
        }
        try {
            UUID form = Objects.requireNonNullElseGet(reading, UUID::randomUUID);
            FileText read = progress.during(me.id(), form, pages -> Reading.opened(original, pages));
            return DraftPages.at(drafts.keep(me, brought(read, original)), citing, citation);
        } catch (UnreadableFileException e) {
            if (!Reading.isKept(e.reason())) {
                return again(before.refused(e.reason().name()));
            }
            return DraftPages.at(drafts.keep(me, Brought.typed("", original, e.reason())), citing, citation);
        }
    }

    /// One that came before leads to where it is.
    private View message(CurrentPerson me, MessageFiles reader, OriginalFile file, BringView before) {
        try {
            Optional<UUID> draft = reader.bring(me, file);
            return draft.isPresent()
                    ? DraftPages.at(draft.get(), before.citing(), before.citation())
                    : new RedirectView(reader.where(file).orElse("/documents"));
        } catch (NotTakenException e) {
            return again(before.refused(e));
        }
    }

    private Brought brought(FileText read, OriginalFile original) throws UnreadableFileException {
        boolean bears = !signatures.of(original).verdicts().isEmpty();
        return Brought.read(read, original, Stated.NOTHING, Brought.arrival(read.type(), bears));
    }

    /// How far a file is that a form of this person brought.
    @GetMapping("/documents/reading/{form}")
    ResponseEntity<ReadingProgress.At> progress(@AuthenticationPrincipal CurrentPerson me, @PathVariable UUID form) {
        return progress.find(me.id(), form)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private View again(BringView view) {
        return Pages.wrong(pages.of("documents/new", Map.of("view", view)));
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    static void allow(CurrentPerson me) {
        if (!Documents.mayRegister(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
