package damlam.analysis.web;

import damlam.access.CurrentPerson;
import damlam.access.Sight;
import damlam.analysis.FoundSignal;
import damlam.analysis.Pattern;
import damlam.analysis.Reckoning;
import damlam.analysis.Relation;
import damlam.analysis.SignalFollowUp;
import damlam.analysis.SignalId;
import damlam.analysis.SignalLimits;
import damlam.analysis.SignalRules;
import damlam.analysis.Signals;
import damlam.cases.CaseDrawing;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.detect.Against;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.page.Pages;
import damlam.page.Words;
import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Signals: the list of those somebody may see, and each on a page of its own.
@Controller
class SignalPages {
    private final Signals signals;
    private final SignalRules rules;
    private final SignalLimits limits;
    private final SignalList list;
    private final Cases cases;
    private final CaseDrawing drawing;
    private final List<SignalFollowUp> followUps;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    SignalPages(
            Signals signals,
            SignalRules rules,
            SignalLimits limits,
            SignalList list,
            Cases cases,
            CaseDrawing drawing,
            List<SignalFollowUp> followUps,
            Org org,
            Clock clock,
            Pages pages) {
        this.signals = signals;
        this.rules = rules;
        this.limits = limits;
        this.list = list;
        this.cases = cases;
        this.drawing = drawing;
        this.followUps = followUps;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/signals")
    View all(@AuthenticationPrincipal CurrentPerson me, @RequestParam Map<String, String> sent, Locale locale) {
        return pages.of("analysis/list", Map.of("view", list.shown(me, sent, Words.in(locale))));
    }

    @GetMapping("/signals/{id}")
    View show(@AuthenticationPrincipal CurrentPerson me, @PathVariable long id, Locale locale) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SignalId asked = new SignalId(id);
        Signals.Seen seen = signals.see(me, asked).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FoundSignal signal = seen.signal();
        // As it was before this look.
        boolean first = seen.relation() == Relation.CONCERNED && !signal.isOpen(clock.instant());
        SignalWords said = new SignalWords(Words.in(locale), org.chart());
        SignalPage page = new SignalPage(me, said, seen, first, rules.thresholds(), known(signal), clock.instant());
        SignalShown shown = page.shown(ofCase(me, signal.pattern(), locale), signals.looks(me, asked));
        List<SignalFollowUp.Step> steps =
                followUps.stream().flatMap(each -> each.of(me, seen).stream()).toList();
        Words words = said.words;
        Content head = followUps.stream()
                .flatMap(each -> each.told(me, seen).stream())
                .findFirst()
                .map(told -> words.rich(
                        told.message(),
                        told.values().stream()
                                .map(value -> value instanceof LocalDate day ? words.date(day) : value)
                                .toArray()))
                .orElse(shown.head());
        return pages.of("analysis/show", Map.of("view", shown, "head", head, "steps", steps));
    }

    private SignalPage.Known known(FoundSignal signal) {
        Pattern pattern = signal.pattern();
        List<MadeMove> moves = cases.movesOf(pattern.caseId());
        PersonId person = pattern.named().person();
        boolean overloaded = pattern.against().stream().anyMatch(weight -> weight.factor() == Against.Factor.OVERLOAD);
        return new SignalPage.Known(
                limits.small(),
                limits.rule(pattern.kind()).orElse(null),
                limits.unconfirmed(pattern.kind()).isEmpty(),
                Reckoning.of(signal, cases.ledgerOf(moves), moves).orElse(null),
                person == null || !overloaded ? null : cases.openWork(person));
    }

    private SignalPage.OfCase ofCase(CurrentPerson me, Pattern pattern, Locale locale) {
        CaseId id = pattern.caseId();
        Sight sight = me.sight().and(org.chart().addressable(me.unit()));
        boolean whole = cases.find(id, sight).isPresent();
        String title = cases.find(List.of(id)).getFirst().work().title();
        return new SignalPage.OfCase(
                title,
                whole ? "/cases/" + id.value() : "",
                drawing.draw(id, Set.copyOf(pattern.moves()), me.id(), whole, locale));
    }
}
