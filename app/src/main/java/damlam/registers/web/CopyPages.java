package damlam.registers.web;

import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.numbers.Refusal;
import damlam.org.Org;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.registers.Books;
import damlam.registers.Copy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Making a copy, signed and numbered.
@Controller
class CopyPages {
    private final Books books;
    private final Documents documents;
    private final Org org;
    private final Pages pages;

    CopyPages(Books books, Documents documents, Org org, Pages pages) {
        this.books = books;
        this.documents = documents;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/registers/copies/new")
    View form(@AuthenticationPrincipal CurrentPerson me, @RequestParam long document, HttpServletRequest request) {
        return form(document(me, document), Typed.nothing(request), "");
    }

    private Document document(CurrentPerson me, long id) {
        if (!Documents.mayRegister(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return documents
                .visible(me, new DocumentId(Math.max(1, id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View form(Document document, Typed typed, String refused) {
        return pages.of(
                "registers/copy",
                Map.of(
                        "document", document,
                        "kinds", Arrays.asList(Copy.Kind.values()),
                        "typed", typed,
                        "today", org.today(),
                        "refused", refused));
    }

    @PostMapping("/registers/copies/new")
    View make(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "0") long document,
            HttpServletRequest request,
            HttpServletResponse response) {
        Document of = document(me, document);
        Typed typed = Typed.in(request);
        Copy.Kind kind = Arrays.stream(Copy.Kind.values())
                .filter(one -> one.name().equals(typed.value("kind")))
                .findFirst()
                .orElse(Copy.Kind.SY);
        String part = kind == Copy.Kind.TRS ? typed.text("part") : "";
        String signer = typed.text("signer");
        LocalDate signedOn = typed.day("signedOn");
        String recipients = typed.text("recipients");
        typed.text("copies");
        Integer copies = BookPages.copies(typed, "copies");
        String refused = "";
        if (typed.right() && copies != null && signedOn != null) {
            try {
                books.copy(me, new Copy(0, of.id(), kind, part, "", signer, signedOn, recipients, copies, signedOn));
                return new RedirectView("/registers/copies");
            } catch (Refusal e) {
                refused = e.reason().name();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(of, typed, refused);
    }
}
