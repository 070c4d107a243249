package damlam.proofs.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.page.Pages;
import damlam.page.RefusedException;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.proofs.UnfitKeyException;
import damlam.proofs.Witnesses;
import damlam.proofs.Witnessing;
import damlam.witness.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

/// Witnesses of our record, the records we witness, and the door at which those ask (C2SP tlog-witness).
@Controller
class WitnessPages {
    /// A checkpoint with its proof and some signatures is a tenth of it.
    private static final int MOST_BYTES = 1 << 16;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Witnesses witnesses;
    private final Witnessing witnessing;
    private final Pages pages;

    WitnessPages(Witnesses witnesses, Witnessing witnessing, Pages pages) {
        this.witnesses = witnesses;
        this.witnessing = witnessing;
        this.pages = pages;
    }

    @GetMapping("/record/witnesses")
    View show(@AuthenticationPrincipal CurrentPerson me, HttpServletRequest request) throws IOException {
        return show(me, Typed.nothing(request), request);
    }

    private View show(CurrentPerson me, Typed typed, HttpServletRequest request) throws IOException {
        WitnessView view = new WitnessView(
                witnesses.all(),
                witnessing.logs(),
                witnessing.key(),
                witnesses.cosigned().orElse(null),
                request.getRequestURL().toString().replaceFirst("/record/.*", "/record/witness"),
                me.is(Role.ADMINISTRATOR));
        return pages.of("proofs/witnesses", Map.of("view", view, "typed", typed));
    }

    @PostMapping("/record/witnesses")
    View add(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String witness,
            @RequestParam(defaultValue = "") String url,
            HttpServletRequest request)
            throws IOException {
        requireAdministrator(me);
        try {
            witnesses.add(me, witness, url);
            return new RedirectView("/record/witnesses");
        } catch (UnfitKeyException e) {
            boolean address = e.reason() == UnfitKeyException.Reason.NO_ADDRESS;
            return refused(me, request, address ? "url" : "witness", e);
        }
    }

    @PostMapping("/record/witnessed")
    View addLog(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "") String log,
            HttpServletRequest request)
            throws IOException {
        requireAdministrator(me);
        try {
            witnessing.add(me, log);
            return new RedirectView("/record/witnesses");
        } catch (UnfitKeyException e) {
            return refused(me, request, "log", e);
        }
    }

    private View refused(CurrentPerson me, HttpServletRequest request, String field, UnfitKeyException e)
            throws IOException {
        Typed typed = Typed.in(request);
        typed.wrong(field, typed.words().say("proofs.unfit." + e.reason()));
        return show(me, typed, request);
    }

    @PostMapping("/record/witnesses/{id}/end")
    View end(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale) {
        requireAdministrator(me);
        if (!witnesses.end(me, id)) {
            throw new RefusedException(Words.in(locale).say("page.refused.over"));
        }
        return new RedirectView("/record/witnesses");
    }

    @PostMapping("/record/witnessed/{id}/end")
    View endLog(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale) throws IOException {
        requireAdministrator(me);
        if (!witnessing.end(me, id)) {
            throw new RefusedException(Words.in(locale).say("page.refused.over"));
        }
        return new RedirectView("/record/witnesses");
    }

    private static void requireAdministrator(CurrentPerson me) {
        if (!me.is(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @PostMapping("/record/witness/add-checkpoint")
    ResponseEntity<byte[]> addCheckpoint(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Answer answer = witnessing.addCheckpoint(body);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.parseMediaType(answer.type()))
                .body(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /// For monitors: the newest checkpoint of a record that we cosigned, by the hash of its origin.
    @GetMapping("/record/witness/{hash}/checkpoint")
    ResponseEntity<byte[]> seen(@PathVariable String hash) throws IOException {
        Optional<byte[]> seen = HASH.matcher(hash).matches() ? witnessing.seen(hash + "/checkpoint") : Optional.empty();
        return seen.map(bytes -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .header("Cache-Control", "public, max-age=2")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
