package damlam.exchange.web;

import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.exchange.Edxml;
import damlam.exchange.Edxml.Attachment;
import damlam.exchange.Edxml.Steering;
import damlam.exchange.Exchanges;
import damlam.exchange.Exchanges.Refused;
import damlam.exchange.Exchanges.Sending;
import damlam.exchange.Intake;
import damlam.exchange.Intake.UnfitFileException;
import damlam.exchange.Message;
import damlam.exchange.Partner;
import damlam.exchange.Partner.Transport;
import damlam.exchange.Partners;
import damlam.page.Choice;
import damlam.page.Downloads;
import damlam.page.Pages;
import damlam.page.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private static final Set<String> DONE = Set.of("sent", "refused", "putAway");

    private final Exchanges exchanges;
    private final Intake intake;
    private final Partners partners;
    private final Documents documents;
    private final Pages pages;

    ExchangePages(Exchanges exchanges, Intake intake, Partners partners, Documents documents, Pages pages) {
        this.exchanges = exchanges;
        this.intake = intake;
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
                exchanges.setAside(SHOWN),
                exchanges.mail(),
                DONE.contains(done) ? done : "");
        return pages.of("exchange/list", Map.of("view", view));
    }

    @PostMapping("/exchange/aside/{id}")
    View putAway(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id) {
        allow(me);
        exchanges.putAway(me, id);
        return new RedirectView("/exchange?done=putAway");
    }

    @GetMapping("/exchange/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        return show(message(me, id), Typed.nothing(request));
    }

    private View show(Message message, Typed typed) {
        boolean byMail = partners.find(message.partner())
                .map(one -> one.transport() == Transport.MAIL)
                .orElse(false);
        MessageView view = new MessageView(
                message, exchanges.document(message), exchanges.statuses(message), byMail && message.incoming(), typed);
        return pages.of("exchange/show", Map.of("view", view));
    }

    @GetMapping("/exchange/{id}/file/{no}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentPerson me, @PathVariable long id, @PathVariable int no) {
        Edxml.Document document = exchanges.document(message(me, id));
        if (no < 0 || no >= document.attachments().size()) {
            throw notHere();
        }
        Attachment attachment = document.attachments().get(no);
        // Whatever a file claims to be, it is handed out to be saved and never run in our pages.
        return Downloads.saved(attachment.name(), attachment.bytes());
    }

    @PostMapping("/exchange/{id}/take")
    View take(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Message message = incoming(me, id);
        try {
            Optional<UUID> draft = intake.take(me, message);
            return new RedirectView(draft.isPresent() ? "/documents/drafts/" + draft.get() : "/exchange/" + id);
        } catch (UnfitFileException e) {
            Typed typed = Typed.in(request);
            typed.wrong("file", typed.words().say(e.words()));
            return show(message, typed);
        }
    }

    @PostMapping("/exchange/{id}/refuse")
    View refuse(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Message message = incoming(me, id);
        Typed typed = Typed.in(request);
        String reason = typed.text("reason");
        if (!typed.right()) {
            return show(message, typed);
        }
        intake.refuse(me, message, reason);
        return new RedirectView("/exchange?done=refused");
    }

    @PostMapping("/exchange/{id}/recall")
    View recall(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, HttpServletRequest request) {
        Message message = incoming(me, id);
        Typed typed = Typed.in(request);
        boolean agreed = typed.value("answer").equals("agree");
        String reason = agreed ? typed.value("why") : typed.text("why");
        if (!typed.right()) {
            return show(message, typed);
        }
        intake.answerRecall(me, message, agreed, reason);
        return new RedirectView("/exchange/" + id);
    }

    @GetMapping("/exchange/send")
    View ask(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request, @RequestParam long document) {
        allow(me);
        Document shown = visible(me, document);
        Set<Long> all = exchanges.enclosures(shown.id()).stream()
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
        return form(shown, Set.of(), all, Typed.nothing(request));
    }

    private View form(Document document, Set<Long> chosen, Set<Long> with, Typed typed) {
        List<Choice> choices = partners.all().stream()
                .filter(Partner::active)
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
        List<Choice> answered = exchanges.incoming(SHOWN).stream()
                .map(one -> new Choice(one.id(), one.number() + ", " + one.partnerName()))
                .toList();
        SendView view = new SendView(
                document,
                choices,
                exchanges.sentTo(document.id()),
                chosen,
                answered,
                exchanges.dueDays(document.id()),
                exchanges.enclosures(document.id()),
                with,
                typed);
        return pages.of("exchange/send", Map.of("view", view));
    }

    @PostMapping("/exchange/send")
    View send(
            @AuthenticationPrincipal CurrentPerson me,
            HttpServletRequest request,
            @RequestParam long document,
            @RequestParam(name = "partner", required = false) @Nullable Set<Long> chosen,
            @RequestParam(required = false) @Nullable Set<Long> with) {
        allow(me);
        Document shown = visible(me, document);
        Typed typed = Typed.in(request);
        Set<Long> to = Objects.requireNonNullElse(chosen, Set.of());
        Set<Long> enclosed = Objects.requireNonNullElse(with, Set.of());
        if (to.isEmpty()) {
            typed.wrong("partner", typed.words().say("page.typed.choice"));
        }
        Sending said = said(shown, enclosed, typed);
        if (said.steering() == Steering.REPORT && said.answers() == null) {
            typed.wrong("answers", typed.words().say("exchange.send.answers.needed"));
        }
        if (typed.right()) {
            Optional<Refused> refused = exchanges.send(me.actor(), shown.id(), List.copyOf(to), said);
            if (refused.isEmpty()) {
                return new RedirectView("/exchange?done=sent");
            }
            typed.refuse("partner", refusal(refused.get(), typed));
        }
        return form(shown, to, enclosed, typed);
    }

    private String refusal(Refused refused, Typed typed) {
        String why = typed.words().say("exchange.refused." + refused.why());
        return partners.find(refused.partner())
                .map(one -> one.name() + ": " + why)
                .orElse(why);
    }

    private Sending said(Document document, Set<Long> enclosed, Typed typed) {
        Steering steering = Arrays.stream(Steering.values())
                .filter(one -> one.name().equals(typed.value("steering")))
                .findFirst()
                .orElse(Steering.NONE);
        List<String> tasks = Arrays.stream(typed.value("tasks").split("[,;\\s]+", -1))
                .filter(one -> !one.isEmpty())
                .toList();
        @Nullable
        LocalDate due = exchanges.dueDays(document.id()).stream()
                .filter(day -> day.toString().equals(typed.value("due")))
                .findFirst()
                .orElse(null);
        return new Sending(
                steering,
                tasks,
                answered(typed),
                due,
                enclosed.stream().map(DocumentId::new).toList());
    }

    private @Nullable Message answered(Typed typed) {
        return exchanges
                .find(typed.choiceIfAny("answers"))
                .filter(Message::incoming)
                .orElse(null);
    }

    private Document visible(CurrentPerson me, long id) {
        return documents.visible(me, new DocumentId(id)).orElseThrow(ExchangePages::notHere);
    }

    private Message message(CurrentPerson me, long id) {
        allow(me);
        return exchanges.find(id).orElseThrow(ExchangePages::notHere);
    }

    private Message incoming(CurrentPerson me, long id) {
        Message message = message(me, id);
        if (!message.incoming()) {
            throw notHere();
        }
        return message;
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
