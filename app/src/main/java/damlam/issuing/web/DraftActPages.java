package damlam.issuing.web;

import damlam.access.CurrentPerson;
import damlam.documents.OriginalFile;
import damlam.issuing.Act;
import damlam.issuing.Draft;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Refusal;
import damlam.issuing.Releases;
import damlam.issuing.Returns;
import damlam.issuing.Signings;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.signatures.Picture;
import damlam.signatures.Signatures;
import damlam.signatures.SigningKey;
import damlam.signatures.SigningRefusedException;
import damlam.signatures.UnfitPdfException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What is done to a draft on its way.
@Controller
class DraftActPages {
    /// What has a field of its own in the form; the rest is said above it.
    private static final Set<SigningRefusedException.About> FIELDS = Set.of(
            SigningRefusedException.About.KEY,
            SigningRefusedException.About.PASSWORD,
            SigningRefusedException.About.PICTURE,
            SigningRefusedException.About.WIDTH);

    private final Issuing issuing;
    private final Releases releases;
    private final Returns returns;
    private final Signings signings;
    private final Signatures signatures;
    private final DraftViews views;
    private final Org org;
    private final Pages pages;

    DraftActPages(
            Issuing issuing,
            Releases releases,
            Returns returns,
            Signings signings,
            Signatures signatures,
            DraftViews views,
            Org org,
            Pages pages) {
        this.issuing = issuing;
        this.releases = releases;
        this.returns = returns;
        this.signings = signings;
        this.signatures = signatures;
        this.views = views;
        this.org = org;
        this.pages = pages;
    }

    /// What a form sends beside words. Key and password are used and forgotten.
    ///
    /// @param file sealed elsewhere
    /// @param key PKCS#12
    /// @param picture of the signature, or of the seal
    /// @param units to which one goes that names nobody
    record Given(
            @Nullable MultipartFile file,
            @Nullable MultipartFile key,
            @Nullable MultipartFile picture,
            @Nullable String password,
            @Nullable List<Long> units) {
        String secret() {
            return Objects.requireNonNullElse(password, "");
        }
    }

    private record Asked(CurrentPerson me, DraftId id, int seen, Typed typed, Given given) {
        String how() {
            return typed.value("how");
        }
    }

    @PostMapping("/issuing/{id:\\d+}/acts")
    View make(
            @AuthenticationPrincipal CurrentPerson me,
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam int seen,
            @ModelAttribute Given given,
            HttpServletRequest request)
            throws IOException {
        Draft draft = draft(me, id);
        Act which = Act.named(act).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Typed typed = Typed.in(request);
        String refused = refused(new Asked(me, draft.id(), seen, typed, given), which);
        if (refused.isEmpty() && typed.right()) {
            // Whoever passed it on may not see it any more: of a confidential draft only those it names do.
            return issuing.visible(me, draft.id()).isPresent()
                    ? new RedirectView("/issuing/" + id + "#steps")
                    : pages.of("issuing/passed", Map.of("id", id));
        }
        View shown = pages.of("issuing/show", Map.of("view", views.shown(me, draft(me, id), which, typed, refused)));
        return refused.isEmpty() ? shown : Pages.refused(shown);
    }

    private Draft draft(CurrentPerson me, long id) {
        return issuing.visible(me, new DraftId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Does it, unless something is in the way.
    ///
    /// @return the name of the words that say what; empty where it was done, or a field says it
    private String refused(Asked asked, Act act) throws IOException {
        try {
            make(asked, act);
        } catch (Refusal e) {
            String words = "issuing.refused." + e.reason();
            if (e.reason() != Refusal.Reason.NOBODY) {
                return words;
            }
            asked.typed.wrong("outside", asked.typed.words().say(words + "." + act));
        } catch (damlam.numbers.Refusal e) {
            return "numbers.refused." + e.reason();
        } catch (UnfitPdfException e) {
            return "signatures.problem." + e.reason();
        } catch (SigningRefusedException e) {
            String words = "signatures.refused." + e.reason();
            SigningRefusedException.About about = e.reason().about();
            if (!FIELDS.contains(about)) {
                return words;
            }
            asked.typed.wrong(about.field(), asked.typed.words().say(words));
        }
        return "";
    }

    private void make(Asked asked, Act act) throws IOException, UnfitPdfException, SigningRefusedException {
        CurrentPerson me = asked.me;
        DraftId id = asked.id;
        int seen = asked.seen;
        Typed typed = asked.typed;
        switch (act) {
            case ASK -> ask(asked);
            case OPINION -> {
                String stance = typed.text("agrees");
                long opinion = typed.choice("opinion");
                typed.done("words", () -> issuing.give(me, id, opinion, stance.equals("yes"), typed.value("words")));
            }
            case SUBMIT -> issuing.submit(me, id, seen);
            case CHECK -> issuing.check(me, id, seen, typed.value("words"));
            case SEND_BACK -> {
                String reason = typed.text("words");
                typed.done("words", () -> issuing.sendBack(me, id, seen, reason));
            }
            case APPROVE -> approve(asked);
            case NUMBER -> releases.number(me, id, seen);
            case SEAL -> seal(asked);
            case RELEASE ->
                releases.release(me, id, seen, typed.value("unsigned").equals("yes"), to(asked));
            case RECEIVE -> {
                long unit = typed.choice("unit");
                typed.done("unit", () -> releases.receive(me, id, new UnitId(unit)));
            }
            case GIVE_BACK -> {
                long unit = typed.choice("unit");
                typed.done("unit", () -> returns.giveBack(me, id, new UnitId(unit)));
            }
            case RECALL -> {
                String reason = typed.text("words");
                typed.done("words", () -> releases.recall(me, id, seen, reason));
            }
            case DROP -> {
                String reason = typed.text("words");
                typed.done("words", () -> issuing.drop(me, id, seen, reason));
            }
            case DRAFT, EDIT -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private Releases.To to(Asked asked) {
        OrgChart chart = org.chart();
        List<Long> sent = asked.given.units == null ? List.of() : asked.given.units;
        List<UnitId> units = sent.stream()
                .filter(unit -> unit != null && unit > 0)
                .map(UnitId::new)
                .filter(unit -> chart.unit(unit).isPresent())
                .toList();
        return new Releases.To(units, asked.typed.value("outside"));
    }

    private void ask(Asked asked) {
        Typed typed = asked.typed;
        long person = typed.pick("person", Finder.people(org.chart()));
        LocalDate by = typed.day("answerBy");
        String question = typed.text("words");
        if (by != null) {
            typed.done("person", () -> issuing.ask(asked.me, asked.id, asked.seen, new PersonId(person), by, question));
        }
    }

    private void approve(Asked asked) throws IOException, UnfitPdfException, SigningRefusedException {
        if (!asked.how().equals("key")) {
            issuing.approve(asked.me, asked.id, asked.seen);
            return;
        }
        byte[] picture = asked.typed.file("picture", asked.given.picture);
        byte @Nullable [] key = keyFile(asked);
        if (asked.typed.right()) {
            SigningKey opened = signatures.open(key, asked.given.secret());
            signings.approve(asked.me, asked.id, asked.seen, opened, Picture.signature(picture));
        }
    }

    private void seal(Asked asked) throws IOException, UnfitPdfException, SigningRefusedException {
        Typed typed = asked.typed;
        switch (asked.how()) {
            case "key" -> {
                byte[] picture = typed.file("picture", asked.given.picture);
                byte @Nullable [] key = keyFile(asked);
                Double mm = typed.millimetresIfAny("width", "signatures.width.wrong");
                if (typed.right()) {
                    SigningKey opened = signatures.open(key, asked.given.secret());
                    signings.seal(asked.me, asked.id, asked.seen, opened, Picture.seal(picture), mm);
                }
            }
            case "file" -> {
                byte[] pdf = typed.file("file", asked.given.file);
                if (typed.right()) {
                    OriginalFile sealed = new OriginalFile(name(asked.given.file), "application/pdf", pdf);
                    releases.seal(asked.me, asked.id, asked.seen, sealed);
                }
            }
            default -> releases.seal(asked.me, asked.id, asked.seen, null);
        }
    }

    /// @return null where the token signs
    private byte @Nullable [] keyFile(Asked asked) throws IOException {
        return signatures.byToken(asked.typed.value("with")) ? null : asked.typed.file("key", asked.given.key);
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.isBlank() ? "file" : name;
    }
}
