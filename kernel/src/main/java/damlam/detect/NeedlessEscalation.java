package damlam.detect;

import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// ESCALATE on a matter within one's own authority.
///
/// Opportunities: cases accepted. A hit: an ESCALATE that says it is within the holder's own authority; where nothing
/// is said there is none. Named: who escalates. Figure: 1 of 1. Against: UNCLEAR_RULE.
final class NeedlessEscalation implements Detector {
    private static final EnumSet<Against.Factor> AGAINST = EnumSet.of(Against.Factor.UNCLEAR_RULE);
    private static final Figure ONCE = Figure.count(1, 1);

    @Override
    public SignalKind kind() {
        return SignalKind.NEEDLESS_ESCALATION;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES, Fact.OWN_AUTHORITY);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        for (int s = 0; s < trail.stints; s++) {
            int escalated = needless(view, s);
            Shown shown = null;
            if (escalated != Trail.NONE) {
                Party superior = new Party(trail.askedUnit[escalated], trail.askedPerson[escalated]);
                shown = Shown.above(ONCE, List.of(escalated)).to(superior);
            }
            Circumstances.Stretch stretch = view.stretch(s);
            List<Against> reasons = view.against.weigh(AGAINST, stretch);
            view.report(kind(), view.partyOf(s), stretch.role(), reasons, shown);
        }
    }

    private static int needless(CaseView view, int s) {
        Trail trail = view.trail;
        for (int k = trail.stintStart[s]; k < trail.stintStart[s + 1]; k++) {
            int p = trail.stintEvents[k];
            if (trail.is(p, MoveKind.ESCALATE)
                    && view.facts.log().ownAuthority(trail.first + p).orElse(false)) {
                return p;
            }
        }
        return Trail.NONE;
    }
}
