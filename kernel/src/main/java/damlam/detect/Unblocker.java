package damlam.detect;

import damlam.eventlog.Party;
import java.util.List;
import java.util.Set;

/// Frees stuck work.
///
/// Opportunities: cases accepted. A hit: the case had lain with the holder before, another, longer than IDLE_HOLD
/// allows, and real work was done on it within the rule's working time from the receipt. Named: the accepting person.
/// Figure: working time until then, of the limit.
final class Unblocker implements Detector {
    @Override
    public SignalKind kind() {
        return SignalKind.UNBLOCKER;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES, Fact.WAITING_STATES);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        for (int s = 0; s < trail.stints; s++) {
            int before = trail.holdingBefore(trail.stintFrom[s]);
            boolean stuck =
                    before != Trail.NONE && trail.holdPerson[before] != trail.stintPerson[s] && wasStuck(view, before);
            int worked = stuck ? trail.workOf(s) : Trail.NONE;
            long limit = view.limits.ms(Threshold.UNBLOCKED_WITHIN, trail.kind);
            long taken = worked == Trail.NONE ? 0 : view.workingMs(trail.stintFrom[s], worked);
            Shown shown = null;
            if (worked != Trail.NONE && taken <= limit) {
                shown = Shown.below(Figure.ms(taken, limit), List.of(trail.stintFrom[s], worked))
                        .from(new Party(trail.holdUnit[before], trail.holdPerson[before]));
            }
            int role = view.role(trail.stintPerson[s], trail.stintFrom[s]);
            view.report(kind(), view.partyOf(s), role, List.of(), shown);
        }
    }

    private static boolean wasStuck(CaseView view, int h) {
        long limit = IdleHold.limitMs(view, h);
        return limit != Norm.UNKNOWN && view.idleMs(h, view.trail.holdEnd[h]) > limit;
    }
}
