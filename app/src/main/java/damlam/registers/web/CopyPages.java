package damlam.registers.web;

import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Validity;
import damlam.numbers.Refusal;
import damlam.org.Org;
import damlam.page.Downloads;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.registers.Books;
import damlam.registers.Copy;
import damlam.registers.CopyPapers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Making a copy, signed and numbered, and the copy itself.
@Controller
class CopyPages {
    private final Books books;
    private final CopyPapers papers;
    private final Documents documents;
    private final Validity validity;
    private final Org org;
    private final Pages pages;

    CopyPages(Books books, CopyPapers papers, Documents documents, Validity validity, Org org, Pages pages) {
        this.books = books;
        this.papers = papers;
        this.documents = documents;
        this.validity = validity;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/registers/copies/new")
    View form(@AuthenticationPrincipal CurrentPerson me, @RequestParam long document, HttpServletRequest request) {
        return form(document(me, document), Typed.nothing(request), Copy.Form.NONE, "");
    }

    private Document document(CurrentPerson me, long id) {
        if (!Documents.mayRegister(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return documents
                .visible(me, new DocumentId(Math.max(1, id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View form(Document document, Typed typed, Copy.Form printed, String refused) {
        return pages.of(
                "registers/copy",
                Map.of(
                        "document", document,
                        "kinds", Arrays.asList(Copy.Kind.values()),
                        "typed", typed,
                        "today", org.today(),
                        "barred",
                                validity.bar(document.id())
                                        .map(Validity.Bar::name)
                                        .orElse(""),
                        "post", printed.post(),
                        "extract", printed.extract(),
                        "refused", refused));
    }

    @PostMapping("/registers/copies/new")
    View make(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long document,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        Document of = document(me, document);
        Typed typed = Typed.in(request);
        if (!validity.holds(of.id())) {
            return Pages.refused(form(of, typed, Copy.Form.NONE, ""));
        }
        Copy.Kind kind = Arrays.stream(Copy.Kind.values())
                .filter(one -> one.name().equals(typed.value("kind")))
                .findFirst()
                .orElse(Copy.Kind.SY);
        String part = kind == Copy.Kind.TRS ? typed.text("part") : "";
        Copy.Form printed = new Copy.Form(
                sent.getOrDefault("post", "").strip(),
                typed.value("place"),
                typed.value("electronic").equals("yes"),
                kind == Copy.Kind.TRS
                        ? sent.getOrDefault("extract", "").replace("\r\n", "\n").strip()
                        : "");
        String signer = typed.text("signer");
        LocalDate signedOn = typed.day("signedOn");
        String recipients = typed.text("recipients");
        typed.text("copies");
        Integer copies = BookPages.copies(typed, "copies");
        String refused = "";
        if (typed.right() && copies != null && signedOn != null) {
            try {
                Copy asked = new Copy(
                        0,
                        of.id(),
                        kind,
                        part,
                        "",
                        signer,
                        signedOn,
                        recipients,
                        copies,
                        signedOn,
                        printed,
                        Instant.EPOCH);
                return new RedirectView(
                        "/registers/copies/" + books.copy(me, asked).id());
            } catch (Refusal e) {
                refused = e.reason().name();
            }
        }
        View shown = form(of, typed, printed, refused);
        return refused.isEmpty() ? shown : Pages.refused(shown);
    }

    @GetMapping("/registers/copies/{id:\\d+}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        Copy copy = copy(me, id);
        Document document = document(me, copy.document().value());
        return pages.of(
                "registers/copied",
                Map.of(
                        "copy",
                        copy,
                        "document",
                        document,
                        "pdf",
                        papers.pdf(copy, me.unit()).isPresent(),
                        "docx",
                        papers.docx(copy, me.unit()).isPresent()));
    }

    private Copy copy(CurrentPerson me, long id) {
        if (!Books.maySee(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Copy copy = books.copy(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Whoever may not see the document sees no copy of it: the register says no more of it than that there is one.
        document(me, copy.document().value());
        return copy;
    }

    @GetMapping("/registers/copies/{id:\\d+}/copy.{format:pdf|docx}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable String format) {
        Copy copy = copy(me, id);
        boolean pdf = format.equals("pdf");
        byte[] file = (pdf ? papers.pdf(copy, me.unit()) : papers.docx(copy, me.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = copy.number().replace('/', '-') + "." + format;
        return Downloads.of(name, pdf ? MediaType.APPLICATION_PDF : Downloads.DOCX, file);
    }
}
