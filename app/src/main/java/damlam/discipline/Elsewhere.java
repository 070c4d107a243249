package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.procedure.Clock;
import damlam.procedure.FullSkip;
import damlam.procedure.Presence;
import damlam.procedure.ReviewSkip;
import damlam.procedure.Say;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What others say for somebody who is not heard here: that they were heard elsewhere, or that they ask not to be.
/// Which paper says so, and what they say of it themselves.
@Component
class Elsewhere {
    private final GroundPapers papers;
    private final Rulebook book;
    private final Org org;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Elsewhere(GroundPapers papers, Rulebook book, Org org) {
        this.papers = papers;
        this.book = book;
        this.org = org;
    }

    /// What is skipped, with who issued the paper and the last day on which the person may answer, as they are told it.
    Facts skipped(CurrentPerson me, PersonId person, ActKind kind, Facts typed) {
        if (kind == ActKind.SKIP_BOTH) {
            boolean outside = typed.of(FullSkip.Ground.class, "ground") != FullSkip.Ground.CONCLUSION;
            return asked(papers.elsewhere(me, person, typed, outside));
        }
        boolean held = typed.of(ReviewSkip.Ground.class, "ground") == ReviewSkip.Ground.REVIEWED_AND_ACCEPTED;
        boolean named = typed.has("restsOn") || typed.has("dated");
        return asked(held || named ? papers.elsewhere(me, person, typed, false) : typed);
    }

    private Facts asked(Facts typed) {
        LocalDate today = org.today();
        return typed.with("sayBy", time(today, today).due());
    }

    private Clock time(LocalDate rules, LocalDate from) {
        Rule rule = book.on(Say.RULE, rules).orElseThrow(() -> new NoRuleException(Say.RULE, rules));
        return Clock.start(rule, from, List.of(), calendar);
    }

    /// Whether a meeting is said to be held without the person at their own wish: no word but theirs makes it so.
    static boolean saysWaived(Act act) {
        return (act.kind() == ActKind.REVIEW || act.kind() == ActKind.MEET)
                && act.facts().of(Presence.class, "presence") == Presence.ASKED_TO_GO_ON;
    }

    /// That they ask for it. Who cannot act here asks by a letter that came after the summons and is registered.
    Facts waived(CurrentPerson me, Seen seen, Facts typed) {
        if (seen.concerned()) {
            return Facts.NONE;
        }
        require(seen.may().contains(ActKind.WAIVE), Reason.NOT_YOURS);
        LocalDate dated = typed.dayIfAny("dated");
        if (dated == null || typed.text("paper").isBlank()) {
            throw new ProceedingRefusedException(Reason.NO_GROUND_PAPER);
        }
        boolean inTime = !dated.isBefore(seen.progress().step().day()) && !dated.isAfter(org.today());
        require(inTime, Reason.NOT_YET);
        papers.requireLetter(me, seen.progress().opening().person(), typed.text("paper"), dated);
        return typed;
    }

    /// What the person says of it. Who cannot act here says it by a letter that is registered, or was told of it by one
    /// and did not answer in time.
    Facts answered(CurrentPerson me, Seen seen, Facts typed) {
        HeardThere said = typed.of(HeardThere.class, "heardThere");
        require(HeardThere.sayable(seen.concerned()).contains(said), Reason.NOT_YOURS);
        if (seen.concerned()) {
            return typed;
        }
        require(seen.may().contains(ActKind.HEARD), Reason.NOT_YOURS);
        LocalDate dated = typed.dayIfAny("dated");
        if (dated == null || typed.text("paper").isBlank()) {
            throw new ProceedingRefusedException(Reason.NO_GROUND_PAPER);
        }
        LocalDate told = seen.acts().stream()
                .filter(act -> act.facts().has("sayBy"))
                .map(Act::day)
                .reduce((earlier, later) -> later)
                .orElse(dated);
        require(!dated.isBefore(told) && !dated.isAfter(org.today()), Reason.NOT_YET);
        if (said == HeardThere.SILENT) {
            require(papers.isKnown(me, typed.text("paper"), dated), Reason.PAPER_UNKNOWN);
        } else {
            papers.requireLetter(me, seen.progress().opening().person(), typed.text("paper"), dated);
        }
        require(said != HeardThere.SILENT || time(told, dated).overdue(org.today()), Reason.NOT_YET);
        return typed;
    }
}
