package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.inspection.Interests;
import damlam.org.Org;
import damlam.org.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whom a proceeding may be handed over to: whoever the chart makes competent, or whom a paper of a superior names
/// among those who lead above the person; and nobody who has another part in it or is under discipline. Words alone
/// would let anybody be handed what nobody else sees.
@Component
class Takers {
    private final GoingOn goingOn;
    private final GroundPapers papers;
    private final Interests interests;
    private final Org org;

    Takers(GoingOn goingOn, GroundPapers papers, Interests interests, Org org) {
        this.goingOn = goingOn;
        this.papers = papers;
        this.interests = interests;
        this.org = org;
    }

    /// @param acts those before it
    void heed(CurrentPerson me, Progress before, Act act, List<Act> acts) {
        if (act.kind() != ActKind.HAND_OVER) {
            return;
        }
        PersonId to = act.facts().person("decider");
        Leaders leaders = Leaders.of(org.chart(), org.at(acts.getFirst().day()), before.opening(), before.decider());
        boolean named = act.facts().has("assigned") || act.facts().has("assignedOn");
        if (named) {
            papers.requireSuperiors(
                    me, act.facts().text("assigned"), act.facts().dayIfAny("assignedOn"));
        }
        boolean lent = before.lent();
        require(
                leaders.competent(to) || (named && (leaders.above(to) || (lent && leaders.leadsElsewhere(to)))),
                named || !(lent || leaders.above(to)) ? Reason.TAKER_NOT_COMPETENT : Reason.TAKER_NEEDS_PAPER);
        require(!to.equals(Proceedings.decider(acts)) && isFree(to, leaders, before, acts), Reason.TAKER_NOT_FREE);
    }

    /// One reason is said for all: why somebody is not free may be nobody else’s to know.
    private boolean isFree(PersonId to, Leaders leaders, Progress before, List<Act> acts) {
        PersonId person = before.opening().person();
        boolean instead = leaders.headsInstead(to).stream()
                .anyMatch(head -> interests.related(head, person)
                        || !Proceedings.barring(head, acts).isEmpty());
        return !instead
                && !Places.sits(to, acts)
                && !helps(to, acts)
                && Proceedings.barring(to, acts).isEmpty()
                && !goingOn.on(to);
    }

    private static boolean helps(PersonId person, List<Act> acts) {
        return acts.stream()
                .anyMatch(act -> act.kind() == ActKind.APPOINT
                        && act.facts().person("officer").equals(person));
    }
}
