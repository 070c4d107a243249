package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.FileText;
import damlam.dispatch.UnreadableFileException;
import damlam.dispatch.UnreadableFileException.Reason;
import damlam.documents.Brought;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Drafts;
import damlam.documents.Drafts.Draft;
import damlam.documents.LimitRule;
import damlam.documents.Limits;
import damlam.documents.Lineage.Cited;
import damlam.documents.OriginalFile;
import damlam.documents.Stated;
import damlam.org.Org;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.signatures.SafePdf;
import damlam.signatures.UnfitPdfException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
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

/// The way a document comes in: a file or pasted text, then its line in the register.
@Controller
class DraftPages {
    private static final int LONGEST_FIELD = 2_000;
    private static final int CHOICES = 8;

    /// A file becomes many times its size while it is read: one after the other, so that two never
    /// meet in memory.
    static final Lock READING = new ReentrantLock();

    private final Drafts drafts;
    private final Documents documents;
    private final Proposals proposals;
    private final SignedFiles signed;
    private final ReadingProgress progress;
    private final Limits limits;
    private final Org org;
    private final Pages pages;

    DraftPages(
            Drafts drafts,
            Documents documents,
            Proposals proposals,
            SignedFiles signed,
            ReadingProgress progress,
            Limits limits,
            Org org,
            Pages pages) {
        this.drafts = drafts;
        this.documents = documents;
        this.proposals = proposals;
        this.signed = signed;
        this.progress = progress;
        this.limits = limits;
        this.org = org;
        this.pages = pages;
    }

    /// A document is brought in by itself, or to be attached where another one cites it; then one
    /// that is registered already can be chosen instead.
    @GetMapping("/documents/new")
    View bring(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long citing,
            @RequestParam(defaultValue = "0") long citation,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "") String from) {
        allow(me);
        return pages.of("documents/new", Map.of("view", new BringView("", "", target(me, citing, citation, q, from))));
    }

    private BringView.@Nullable Target target(
            CurrentPerson me, long citing, long citation, @Nullable String asked, String from) {
        if (citing == 0) {
            return null;
        }
        Document document = documents.visible(me, new DocumentId(citing)).orElseThrow(DraftPages::notHere);
        Cited cited = documents.lineage(document.id()).cited().stream()
                .filter(one -> one.citationId() == citation && one.attached() == null)
                .findFirst()
                .orElseThrow(DraftPages::notHere);
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
        if (text.length() > DispatchText.LONGEST_TEXT) {
            return again(me, text, Reason.TOO_LONG.name(), citing, citation);
        }
        OriginalFile original = original(file);
        if (original == null && text.isBlank()) {
            String problem = file != null && !name(file).isEmpty() ? "EMPTY" : "NOTHING";
            return again(me, text, problem, citing, citation);
        }
        String harm = unfit(original);
        if (harm != null) {
            return again(me, text, harm, citing, citation);
        }
        UUID token;
        if (original == null || !text.isBlank()) {
            token = drafts.keep(me, Brought.typed(text, original, null));
        } else {
            try {
                UUID form = Objects.requireNonNullElseGet(reading, UUID::randomUUID);
                FileText read = progress.during(me.id(), form, pages -> opened(original, pages));
                token = drafts.keep(me, brought(read, original));
            } catch (UnreadableFileException e) {
                if (e.reason() != Reason.NO_TEXT && e.reason() != Reason.OCR_MISSING) {
                    return again(me, text, e.reason().name(), citing, citation);
                }
                token = drafts.keep(me, Brought.typed("", original, e.reason()));
            }
        }
        return new RedirectView(
                "/documents/drafts/" + token + (citing == 0 ? "" : "?citing=" + citing + "&citation=" + citation));
    }

    private Brought brought(FileText read, OriginalFile original) throws UnreadableFileException {
        boolean bears = !signed.verdicts(original).isEmpty();
        return Brought.read(read, original, Stated.NOTHING, Brought.arrival(read.type(), bears));
    }

    private static FileText opened(OriginalFile file, DispatchText.Progress pages) throws UnreadableFileException {
        READING.lock();
        try {
            return DispatchText.open(file.bytes(), file.name(), pages);
        } finally {
            READING.unlock();
        }
    }

    /// How far a file is that a form of this person brought.
    @GetMapping("/documents/reading/{form}")
    ResponseEntity<ReadingProgress.At> progress(@AuthenticationPrincipal CurrentPerson me, @PathVariable UUID form) {
        return progress.find(me.id(), form)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private View again(CurrentPerson me, String text, String problem, long citing, long citation) {
        BringView.Target target = target(me, citing, citation, null, "");
        return pages.of("documents/new", Map.of("view", new BringView(text, problem, target)));
    }

    private static @Nullable OriginalFile original(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        String type = Objects.requireNonNullElse(file.getContentType(), "application/octet-stream");
        String name = name(file);
        return new OriginalFile(name.isBlank() ? "file" : name, type, file.getBytes());
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    @GetMapping("/documents/drafts/{token}")
    View check(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable UUID token,
            @RequestParam(defaultValue = "0") long citing,
            @RequestParam(defaultValue = "0") long citation) {
        Draft draft = draft(me, token);
        if (draft.document() != null) {
            return new RedirectView("/documents/" + draft.document().value());
        }
        return form(draft, proposals.of(draft), Map.of(), "", citing, citation);
    }

    /// Reads another of the files that came as the document. One that cannot be is left where it is,
    /// with the reason; a scan without text is taken, for its text can be pasted.
    @PostMapping("/documents/drafts/{token}/file")
    View choose(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable UUID token,
            @RequestParam(defaultValue = "-1") int no,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long citing,
            @RequestParam(defaultValue = "0") long citation,
            HttpServletResponse response) {
        Draft draft = draft(me, token);
        // A form that is sent twice, or is from a page of before, names a file that lies elsewhere by now.
        boolean there = no >= 0
                && no < draft.others().size()
                && draft.others().get(no).name().equals(name);
        String problem = draft.document() == null && there ? taken(draft, no) : "";
        if (problem.isEmpty()) {
            return new RedirectView(
                    "/documents/drafts/" + token + (citing == 0 ? "" : "?citing=" + citing + "&citation=" + citation));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(draft, proposals.of(draft), Map.of(), problem, citing, citation);
    }

    /// @return why it was not taken; empty where it was
    private String taken(Draft draft, int no) {
        OriginalFile file = draft.others().get(no);
        String harm = unfit(file);
        if (harm != null) {
            return harm;
        }
        try {
            FileText read = opened(file, DispatchText.Progress.NONE);
            drafts.choose(draft, no, read.text(), read.seen(), null);
            return "";
        } catch (UnreadableFileException e) {
            if (e.reason() != Reason.NO_TEXT && e.reason() != Reason.OCR_MISSING) {
                return e.reason().name();
            }
            drafts.choose(draft, no, "", false, e.reason());
            return "";
        }
    }

    @PostMapping("/documents/drafts/{token}")
    View register(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable UUID token,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") long citing,
            @RequestParam(defaultValue = "0") long citation) {
        Draft draft = draft(me, token);
        if (draft.document() != null) {
            return new RedirectView("/documents/" + draft.document().value());
        }
        DraftForm form = DraftForm.typed(typed);
        Map<String, String> errors = form.errors(draft.file() != null, LONGEST_FIELD, org.today());
        boolean again = errors.isEmpty()
                && !typed.containsKey("anyway")
                && !documents
                        .alike(
                                form.number(),
                                form.issuer(),
                                Typed.read(form.date()).orElse(null))
                        .isEmpty();
        if (!errors.isEmpty() || again) {
            return form(draft, form, errors, "", citing, citation);
        }
        DocumentId id = drafts.register(me, token, form.registration(draft.file()));
        if (citing != 0) {
            documents.attach(me.actor(), new DocumentId(citing), citation, id);
            return new RedirectView("/documents/" + citing + "#cited");
        }
        return new RedirectView("/documents/" + id.value());
    }

    private View form(
            Draft draft, DraftForm form, Map<String, String> errors, String notTaken, long citing, long citation) {
        Dispatch read = DispatchParser.parse(form.text());
        DraftView view = new DraftView(
                draft.token(),
                draft.file() == null ? "" : draft.file().name(),
                draft.seen(),
                draft.others().stream()
                        .map(file ->
                                new DraftView.Other(file.name(), file.bytes().length, DispatchText.reads(file.name())))
                        .toList(),
                notTaken,
                draft.problem() == null ? "" : draft.problem().name(),
                form,
                errors,
                documents.alike(
                        form.number(), form.issuer(), Typed.read(form.date()).orElse(null)),
                Understood.of(read, form.text()),
                Difference.all(draft.stated(), read),
                citing,
                citation,
                signed.verdicts(draft.file()),
                clocks(form));
        return pages.of("documents/draft", Map.of("view", view));
    }

    private List<DraftView.Clock> clocks(DraftForm form) {
        return Typed.read(form.arrived()).stream()
                .flatMap(day -> Stream.of(LimitRule.Act.RECEIPT, LimitRule.Act.REGISTER, LimitRule.Act.SUBMIT)
                        .flatMap(act -> limits.of(act, form.arrival(), day).stream()
                                .map(limit -> new DraftView.Clock(act, limit))))
                .toList();
    }

    /// Why a PDF is not taken in: it would run a program, unpack without end, or it is cut off.
    private static @Nullable String unfit(@Nullable OriginalFile file) {
        if (file == null || !SafePdf.isPdf(file.bytes())) {
            return null;
        }
        try {
            SafePdf.check(file.bytes());
            return null;
        } catch (UnfitPdfException e) {
            return switch (e.reason()) {
                case SCRIPT, BOMB, CUT_OFF -> e.reason().name();
                // The reader of texts says these itself.
                case TOO_LARGE, NOT_PDF, DAMAGED, PASSWORD -> null;
            };
        }
    }

    private Draft draft(CurrentPerson me, UUID token) {
        allow(me);
        return drafts.find(me.id(), token).orElseThrow(DraftPages::notHere);
    }

    private static void allow(CurrentPerson me) {
        if (!Documents.mayRegister(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
