package damlam.proofs.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.journal.Checked;
import damlam.journal.ErasedActs;
import damlam.journal.Erasures;
import damlam.journal.KeptEntry;
import damlam.journal.RecordChecks;
import damlam.journal.RecordPlace;
import damlam.journal.Sealing;
import damlam.note.Checkpoint;
import damlam.note.VerifierKey;
import damlam.org.Org;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.proofs.Proofs;
import damlam.proofs.Witnesses;
import damlam.record.RecordMessages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// The record: its state, one's own acts, one act with its proof and its receipt.
@Controller
class RecordPages {
    private static final int ACTS = 20;
    private static final int EARLIER = 5;
    /// Who may have the whole checked at once: it takes the machine some seconds.
    private static final Set<Role> CHECKERS = Set.of(Role.ADMINISTRATOR, Role.INSPECTOR, Role.LEADER, Role.OFFICE);

    private final Proofs proofs;
    private final Sealing sealing;
    private final RecordChecks checks;
    private final RecordPlace place;
    private final Witnesses witnesses;
    private final Erasures erasures;
    private final ErasedActs erased;
    private final Org org;
    private final Pages pages;

    RecordPages(
            Proofs proofs,
            Sealing sealing,
            RecordChecks checks,
            RecordPlace place,
            Witnesses witnesses,
            Erasures erasures,
            ErasedActs erased,
            Org org,
            Pages pages) {
        this.proofs = proofs;
        this.sealing = sealing;
        this.checks = checks;
        this.place = place;
        this.witnesses = witnesses;
        this.erasures = erasures;
        this.erased = erased;
        this.org = org;
        this.pages = pages;
    }

    @GetMapping("/record")
    View show(
            @AuthenticationPrincipal CurrentPerson me,
            @RequestParam(defaultValue = "false") boolean checking,
            HttpServletRequest request)
            throws IOException {
        Locale locale = RequestContextUtils.getLocale(request);
        Optional<Checked> checked = checks.newest();
        RecordMessages said = new RecordMessages(locale);
        ActSearch search = ActSearch.in(Typed.in(request));
        List<KeptEntry> acts = proofs.own(me, search.sought(), ACTS + 1);
        List<KeptEntry> shown = acts.subList(0, Math.min(ACTS, acts.size()));
        Words words = Words.in(locale);
        ActLines lines = new ActLines(words, sealing.state().published(), me, org.chart());
        RecordView view = new RecordView(
                sealing.state(),
                sealing.warns(),
                sealing.refuses(),
                sealing.disagrees(),
                proofs.newest().orElse(null),
                keys(),
                checked.orElse(null),
                mayCheck(me)
                        ? checked.stream()
                                .flatMap(found -> found.findings().stream())
                                .map(said::describe)
                                .toList()
                        : List.of(),
                checks.disagreed(EARLIER),
                shown.stream().map(entry -> lines.of(entry, true)).toList(),
                search,
                acts.size() > ACTS ? search.olderThan(shown.getLast().no()) : null,
                request.getRequestURL() + "/log",
                witnesses.all().size(),
                witnesses.cosigned().map(Checkpoint::size).orElse(0L),
                mayCheck(me),
                checking,
                waiting(me, lines, words),
                gone(me, lines, words));
        return pages.of("proofs/record", Map.of("view", view));
    }

    /// Whose words, and of which matter: never the words.
    private List<RecordView.Waits> waiting(CurrentPerson me, ActLines lines, Words words) {
        if (!me.mayErase()) {
            return List.of();
        }
        ActTold told = new ActTold(words, org.chart());
        return erasures.waiting(me.id().value()).stream()
                .map(one -> new RecordView.Waits(
                        one.no(),
                        lines.subject(one.subject()),
                        lines.kind(one.kind()),
                        one.speaker() == null ? "" : told.person(one.speaker()),
                        one.askedBy() == null ? "" : told.person(one.askedBy()),
                        one.wished(),
                        one.ground(),
                        one.application(),
                        words.date(one.until())))
                .toList();
    }

    private List<RecordView.Gone> gone(CurrentPerson me, ActLines lines, Words words) {
        ActTold told = new ActTold(words, org.chart());
        return erased.unknownTo(me.id().value()).stream()
                .map(one -> new RecordView.Gone(
                        one.no(),
                        lines.subject(one.subject()),
                        lines.kind(one.kind()),
                        told.person(one.by()),
                        one.askedBy() == null ? "" : told.person(one.askedBy()),
                        one.wished(),
                        words.momentWithYear(one.at()),
                        one.ground()))
                .toList();
    }

    private static boolean mayCheck(CurrentPerson me) {
        return CHECKERS.stream().anyMatch(me::is);
    }

    @PostMapping("/record/check")
    View check(@AuthenticationPrincipal CurrentPerson me) {
        if (!mayCheck(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        checks.apart();
        return new RedirectView("/record?checking=true");
    }

    private List<VerifierKey> keys() {
        try {
            return place.publicKeys();
        } catch (IOException e) {
            // The state of the record says what is wrong with its key.
            return List.of();
        }
    }

    /// By its number, as it stands on receipts.
    @GetMapping("/record/acts")
    View find(@RequestParam(defaultValue = "") String number) {
        String digits = number.replaceAll("[\\s.]", "");
        return new RedirectView(
                digits.matches("\\d{1,18}") ? "/record/acts/" + Long.parseLong(digits) : "/record?number=none");
    }
}
