package damlam.whistleblowing.web;

import damlam.access.CurrentPerson;
import damlam.inspection.ConductId;
import damlam.inspection.Hearing;
import damlam.inspection.Hearings;
import damlam.inspection.Origin;
import damlam.journal.ErasedActs;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.ConductClocks;
import damlam.whistleblowing.ConductReport;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.Recusals;
import damlam.whistleblowing.Reprisals;
import damlam.whistleblowing.Unsealings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The page of one report, as whoever made it, whoever receives it, or whoever is asked to open it sees it.
@Component
class ConductShow {
    /// That they just sent what they had sent before: said once, to whoever did it.
    static final String AGAIN = "again";

    private final Conducts conducts;
    private final Hearings hearings;
    private final Unsealings openings;
    private final ConductClocks clocks;
    private final Reprisals reprisals;
    private final Recusals recusals;
    private final Rulebook book;
    private final Journal journal;
    private final ErasedActs erased;
    private final Org org;
    private final Pages pages;

    ConductShow(
            Conducts conducts,
            Hearings hearings,
            Unsealings openings,
            ConductClocks clocks,
            Reprisals reprisals,
            Recusals recusals,
            Rulebook book,
            Journal journal,
            ErasedActs erased,
            Org org,
            Pages pages) {
        this.conducts = conducts;
        this.hearings = hearings;
        this.openings = openings;
        this.clocks = clocks;
        this.reprisals = reprisals;
        this.recusals = recusals;
        this.book = book;
        this.journal = journal;
        this.erased = erased;
        this.org = org;
        this.pages = pages;
    }

    View page(CurrentPerson me, long number, Typed typed) {
        return page(me, number, typed, false);
    }

    /// @param again whether they just sent what they had sent before
    View page(CurrentPerson me, long number, Typed typed, boolean again) {
        ConductId id = id(number);
        Optional<Conducts.Seen> shown = conducts.see(me, id);
        return shown.isPresent() ? page(me, shown.get(), typed, again) : left(me, id);
    }

    /// Whoever received it and stepped back is told who goes on; to others there is no such report.
    private View left(CurrentPerson me, ConductId id) {
        if (recusals.of(me).stream().noneMatch(one -> one.own() && one.id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView("/conduct#recusals");
    }

    private View page(CurrentPerson me, Conducts.Seen seen, Typed typed, boolean again) {
        ConductId id = seen.report().id();
        Optional<Long> act = seen.reporter() ? conducts.number(id) : Optional.empty();
        ConductWords.May may = new ConductWords.May(
                openings.mayAsk(seen),
                openings.mayDecide(me, seen),
                isProtected(seen),
                conducts.deciders(seen.report()),
                conducts.receivers(me, seen));
        ConductView view = new ConductWords(typed.words(), org.chart())
                .view(
                        seen,
                        may,
                        clocks.of(seen.report()),
                        act.map(String::valueOf).orElse(""),
                        new ConductTrail(journal.done(id.subject()), erased.of(id.subject())));
        Map<String, Object> shown = new HashMap<>(Map.of("view", view, "typed", typed));
        if (seen.asks()) {
            Origin origin = new Origin.Report(id);
            boolean open = hearings.of(me, origin)
                    .filter(one -> !(one.hearing() instanceof Hearing.Withdrawn))
                    .isPresent();
            shown.put("asking", open ? "" : "/hearings/new?report=" + id.value());
        }
        shown.put(AGAIN, again && seen.reporter());
        SignWords signs = new SignWords(typed.words(), org.chart(), true);
        shown.put("signs", reprisals.signs(seen).stream().map(signs::sign).toList());
        if (seen.decides()) {
            book.on(conducts.competence(me), org.today()).ifPresent(rule -> shown.put("competent", rule));
        }
        shown.put("oneInspector", Conducts.hasOneInspector(me, org.chart()));
        shown.put("wishDays", conducts.wishDays());
        shown.put("erasersThere", seen.reporter() && conducts.erasersThere(seen.report()));
        shown.put("grounds", may.askOpening() ? openings.grounds() : List.of());
        typed.unplaced(typed.words().say("whistleblowing.lost.form"));
        return pages.of("whistleblowing/show", shown);
    }

    private static boolean isProtected(Conducts.Seen seen) {
        ConductReport.Denunciation denunciation = seen.report().denunciation();
        return seen.relation() == Conducts.Relation.RECEIVER
                && denunciation != null
                && denunciation.acceptance() != null
                && denunciation.acceptance().protectedUntil() == null;
    }

    static ConductId id(long number) {
        if (number < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ConductId(number);
    }
}
