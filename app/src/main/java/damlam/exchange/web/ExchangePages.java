package damlam.exchange.web;

import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.exchange.Edxml;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.Exchanges;
import damlam.exchange.Exchanges.Refusal;
import damlam.exchange.Message;
import damlam.exchange.Partner;
import damlam.exchange.Partners;
import damlam.page.Choice;
import damlam.page.Downloads;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.signatures.UnfitPdfException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What is under way between systems, for those who keep the registers.
@Controller
class ExchangePages {
    private static final int SHOWN = 100;

    private final Exchanges exchanges;
    private final Partners partners;
    private final Documents documents;
    private final Pages pages;

    ExchangePages(Exchanges exchanges, Partners partners, Documents documents, Pages pages) {
        this.exchanges = exchanges;
        this.partners = partners;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping("/exchange")
    View list(@AuthenticationPrincipal CurrentPerson me, @RequestParam(defaultValue = "") String done) {
        allow(me);
        ExchangeView view = new ExchangeView(
                ExchangeView.lines(partners.all(), exchanges.tallies()),
                exchanges.waiting(),
                exchanges.incoming(SHOWN),
                exchanges.outgoing(SHOWN),
                done.matches("sent|refused") ? done : "");
        return pages.of("exchange/list", Map.of("view", view));
    }

    @GetMapping("/exchange/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return show(incoming(me, id), Typed.nothing(request));
    }

    private View show(Message message, Typed typed) {
        return pages.of("exchange/show", Map.of("view", new MessageView(message, exchanges.document(message), typed)));
    }

    @GetMapping("/exchange/{id}/file/{no}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        Edxml.Document document = exchanges.document(incoming(me, id));
        if (no < 0 || no >= document.attachments().size()) {
            throw notHere();
        }
        Attachment attachment = document.attachments().get(no);
        // Whatever a file claims to be, it is handed out to be saved and never run in our pages.
        return Downloads.of(attachment.name(), MediaType.APPLICATION_OCTET_STREAM, attachment.bytes());
    }

    @PostMapping("/exchange/{id}/take")
    View take(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Message message = incoming(me, id);
        try {
            Optional<UUID> draft = exchanges.take(me, message);
            return new RedirectView(draft.isPresent() ? "/documents/drafts/" + draft.get() : "/exchange/" + id);
        } catch (UnfitPdfException e) {
            Typed typed = Typed.in(request);
            typed.wrong("file", typed.words().say("signatures.problem." + e.reason()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(message, typed);
        }
    }

    @PostMapping("/exchange/{id}/refuse")
    View refuse(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Message message = incoming(me, id);
        Typed typed = Typed.in(request);
        String reason = typed.text("reason");
        if (!typed.right()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(message, typed);
        }
        exchanges.refuse(me, message, reason);
        return new RedirectView("/exchange?done=refused");
    }

    @GetMapping("/exchange/send")
    View ask(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request, @RequestParam long document) {
        allow(me);
        return form(visible(me, document), Typed.nothing(request));
    }

    private View form(Document document, Typed typed) {
        List<Choice> choices = partners.all().stream()
                .filter(Partner::active)
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
        List<Choice> answered = exchanges.incoming(SHOWN).stream()
                .map(one -> new Choice(one.id(), one.number() + ", " + one.partnerName()))
                .toList();
        return pages.of("exchange/send", Map.of("view", new SendView(document, choices, answered, typed)));
    }

    @PostMapping("/exchange/send")
    View send(
            @AuthenticationPrincipal CurrentPerson me,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam long document) {
        allow(me);
        Document shown = visible(me, document);
        Typed typed = Typed.in(request);
        long partner = typed.choice("partner");
        Steering steering = Arrays.stream(Steering.values())
                .filter(one -> one.name().equals(typed.value("steering")))
                .findFirst()
                .orElse(Steering.NONE);
        @Nullable Message answers = answered(typed);
        List<String> tasks = Arrays.stream(typed.value("tasks").split("[,;\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        if (steering == Steering.REPORT && answers == null) {
            typed.wrong("answers", typed.words().say("exchange.send.answers.needed"));
        }
        if (typed.right()) {
            Optional<Refusal> refused = exchanges.send(me.actor(), shown.id(), partner, steering, tasks, answers);
            if (refused.isEmpty()) {
                return new RedirectView("/exchange?done=sent");
            }
            typed.wrong("partner", typed.words().say("exchange.refused." + refused.get()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(shown, typed);
    }

    private @Nullable Message answered(Typed typed) {
        long id = typed.choiceIfAny("answers");
        return exchanges
                .find(id)
                .filter(one -> one.incoming() && one.status() == null)
                .orElse(null);
    }

    private Document visible(CurrentPerson me, long id) {
        return documents.visible(me, new DocumentId(id)).orElseThrow(ExchangePages::notHere);
    }

    private Message incoming(CurrentPerson me, long id) {
        allow(me);
        return exchanges
                .find(id)
                .filter(one -> one.incoming() && one.status() == null)
                .orElseThrow(ExchangePages::notHere);
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static void allow(CurrentPerson me) {
        if (!Documents.mayRegister(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
