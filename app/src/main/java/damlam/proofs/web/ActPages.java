package damlam.proofs.web;

import damlam.access.CurrentPerson;
import damlam.journal.Confidential;
import damlam.journal.ErasedAct;
import damlam.journal.ErasedActs;
import damlam.journal.Erasures;
import damlam.org.Org;
import damlam.page.Downloads;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.proofs.Proof;
import damlam.proofs.Proofs;
import damlam.proofs.Qr;
import damlam.proofs.ReceiptPdf;
import damlam.vault.LockedWordsException;
import damlam.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// One act of the record: its proof, its receipt, and the erasure of its words by law.
@Controller
class ActPages {
    /// Document and article of a law take more letters than this.
    private static final int SHORTEST_GROUND = 12;

    private final Proofs proofs;
    private final Erasures erasures;
    private final ErasedActs acts;
    private final Org org;
    private final Vault vault;
    private final Pages pages;

    ActPages(Proofs proofs, Erasures erasures, ErasedActs acts, Org org, Vault vault, Pages pages) {
        this.proofs = proofs;
        this.erasures = erasures;
        this.acts = acts;
        this.org = org;
        this.vault = vault;
        this.pages = pages;
    }

    /// From the page of a case.
    @GetMapping("/record/moves/{caseId}/{no}")
    View ofMove(@PathVariable long caseId, @PathVariable long no, @AuthenticationPrincipal CurrentPerson me) {
        return new RedirectView(proofs.ofMove(caseId, no, me)
                .map(number -> "/record/acts/" + number)
                .orElse("/record"));
    }

    @GetMapping("/record/acts/{number}")
    View show(@PathVariable long number, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request)
            throws IOException {
        return show(number, me, Typed.nothing(request), request);
    }

    private View show(long number, CurrentPerson me, Typed typed, HttpServletRequest request) throws IOException {
        if (number < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Locale locale = RequestContextUtils.getLocale(request);
        Words words = Words.in(locale);
        Map<String, Object> shown = new HashMap<>(Map.of("number", number, "typed", typed));
        proofs.of(number, me).ifPresent(proof -> {
            shown.put("view", view(proof, way(proof, me), me, words));
            erasures.wish(me.id().value(), proof.entry())
                    .filter(wish -> proof.intact() && Erasures.mayBeErased(proof.entry()))
                    .ifPresent(wish -> shown.put("wish", wish));
            acts.know(me.id().value(), proof.entry());
        });
        return pages.of("proofs/act", shown);
    }

    /// @param way to erase its words; who has one sees whose it is, too, unless it is confidential
    private ProofView view(Proof proof, Erasures.@Nullable Way way, CurrentPerson me, Words words) {
        boolean seen =
                proof.own() || (way != null && !Confidential.is(proof.entry().kind()));
        ActTold told = new ActTold(words, org.chart());
        return new ProofView(
                proof,
                new ActLines(words, Long.MAX_VALUE, me, org.chart()).of(proof.entry(), seen),
                seen ? told.who(proof.entry()) : List.of(),
                told.facts(proof.entry().kind(), proof.facts()),
                said(proof, words),
                proof.steps(),
                Qr.of(proof.receipt()).orElse(null),
                way,
                asked(proof, way, told, new ActLines(words, Long.MAX_VALUE, me, org.chart()), words),
                acts.of(proof.entry())
                        .map(act -> erased(act, proof.own(), words))
                        .orElse(null));
    }

    /// What was said in a personnel case is encrypted in the record; its author reads it here.
    private String said(Proof proof, Words words) {
        try {
            return proof.words().map(vault::decrypt).orElse("");
        } catch (LockedWordsException e) {
            return words.say("proofs.one.locked");
        }
    }

    /// @param own whether whoever looks did the act: to others it does not say of a confidential one that its author
    ///     asked, for of few kinds of acts anybody has to
    private ProofView.Erased erased(ErasedAct act, boolean own, Words words) {
        ActTold told = new ActTold(words, org.chart());
        return new ProofView.Erased(
                act.byNo(),
                words.momentWithYear(act.at()),
                told.person(act.by()),
                act.askedBy() == null ? "" : told.person(act.askedBy()),
                !own && Confidential.is(act.kind()) ? "both" : act.wished() ? "wished" : "two",
                act.ground());
    }

    /// Whoever may agree is told the matter beside the button, and so is whoever sees it anyway.
    private static ProofView.Asked asked(
            Proof proof, Erasures.@Nullable Way way, ActTold told, ActLines lines, Words words) {
        if (way == null) {
            return new ProofView.Asked("", "", "", "");
        }
        return new ProofView.Asked(
                way.askedBy() == null ? "" : told.person(way.askedBy()),
                way.until() == null ? "" : words.date(way.until()),
                way.waitsUntil() == null ? "" : words.date(way.waitsUntil()),
                way.two() && (way.agrees() || way.rests() || way.sees())
                        ? words.say(
                                "proofs.erase.matter",
                                lines.kind(proof.entry().kind()),
                                lines.subject(proof.entry().subject()))
                        : "");
    }

    private Erasures.@Nullable Way way(Proof proof, CurrentPerson me) {
        if (!me.mayErase() || !proof.intact() || !Erasures.mayBeAsked(proof.entry())) {
            return null;
        }
        Erasures.Way way = erasures.way(me.id().value(), proof.entry());
        // Whoever sees the matter knows what has words; to others an act without words looks like any other.
        return way.sees() && !Erasures.mayBeErased(proof.entry()) ? null : way;
    }

    /// Asks for one's own words to be erased: two others decide.
    @PostMapping("/record/acts/{number}/wish")
    View wish(@PathVariable long number, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request)
            throws IOException {
        Typed typed = Typed.in(request);
        String why = typed.text("why");
        if (!typed.right()) {
            return show(number, me, typed, request);
        }
        erasures.wish(me.actor(), number, why);
        return new RedirectView("/record/acts/" + number);
    }

    /// The ground is kept, what is erased is not.
    @PostMapping("/record/acts/{number}/erase")
    View erase(@PathVariable long number, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request)
            throws IOException {
        if (!me.mayErase()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Typed typed = Typed.in(request);
        // Whoever agrees to what another asked takes over their ground.
        Erasures.Way way = proofs.of(number, me).map(proof -> way(proof, me)).orElse(null);
        if (way != null && way.barred()) {
            return barred(number, me, typed, request);
        }
        boolean takesOver = way != null && way.agrees() && !way.needsGround();
        String ground = takesOver ? "" : typed.text("ground");
        if (!ground.isEmpty() && ground.length() < SHORTEST_GROUND) {
            typed.wrong("ground", typed.words().say("proofs.erase.ground.short"));
        }
        if (!typed.right()) {
            return show(number, me, typed, request);
        }
        Erasures.Papers papers = new Erasures.Papers(typed.value("application"), typed.value("court"));
        Erasures.Outcome outcome = erasures.erase(me.actor(), number, ground, papers);
        if (outcome == Erasures.Outcome.BARRED) {
            return barred(number, me, typed, request);
        }
        if (outcome == Erasures.Outcome.RESTS) {
            typed.refuse("rests", typed.words().say("proofs.erase.rests.refused"));
            return show(number, me, typed, request);
        }
        if (outcome == Erasures.Outcome.NO_COURT) {
            typed.wrong("court", typed.words().say("proofs.erase.court.none"));
            return show(number, me, typed, request);
        }
        if (outcome == Erasures.Outcome.NO_APPLICATION) {
            typed.wrong("application", typed.words().say("proofs.erase.application.none"));
            return show(number, me, typed, request);
        }
        return new RedirectView("/record/acts/" + number);
    }

    private View barred(long number, CurrentPerson me, Typed typed, HttpServletRequest request) throws IOException {
        typed.refuse("barred", typed.words().say("proofs.erase.barred.refused"));
        return show(number, me, typed, request);
    }

    @GetMapping("/record/acts/{number}/receipt.txt")
    ResponseEntity<byte[]> text(
            @PathVariable long number, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request)
            throws IOException {
        String receipt = proof(number, me).receipt().format(RequestContextUtils.getLocale(request));
        MediaType type = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
        return Downloads.of("so-ghi-%d.txt".formatted(number), type, receipt.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/record/acts/{number}/receipt.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable long number, @AuthenticationPrincipal CurrentPerson me, HttpServletRequest request)
            throws IOException {
        Locale locale = RequestContextUtils.getLocale(request);
        Words words = Words.in(locale);
        Proof proof = proof(number, me);
        byte[] pdf = ReceiptPdf.of(
                proof.receipt(),
                locale,
                inWords(proof, me, words),
                words.say("proofs.one", number),
                words.say("proofs.receipt.code"));
        return Downloads.shown("so-ghi-%d.pdf".formatted(number), MediaType.APPLICATION_PDF, pdf);
    }

    private Proof proof(long number, CurrentPerson me) throws IOException {
        // A receipt that proves nothing is not handed out.
        return proofs.of(number, me)
                .filter(Proof::intact)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// What was done, for those who read the paper; what is proved follows it, as it was recorded.
    private List<String> inWords(Proof proof, CurrentPerson me, Words words) {
        ActLine line = new ActLines(words, Long.MAX_VALUE, me, org.chart()).of(proof.entry(), proof.own());
        List<String> said = new ArrayList<>();
        said.add(words.say("proofs.told.line", words.say("proofs.act.kind"), line.kind()));
        if (!line.subject().isEmpty()) {
            said.add(words.say("proofs.told.line", words.say("proofs.act.subject"), line.subject()));
        }
        said.add(words.say("proofs.told.line", words.say("proofs.act.at"), line.when(words)));
        if (proof.own()) {
            ActTold told = new ActTold(words, org.chart());
            told.who(proof.entry()).forEach(each -> said.add(words.say("proofs.told.line", each.name(), each.value())));
        }
        said.add(words.say("proofs.told.why"));
        return said;
    }
}
