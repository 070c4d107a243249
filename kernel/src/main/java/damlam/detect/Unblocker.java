package damlam.detect;

import damlam.eventlog.Party;
import java.util.List;
import java.util.Set;

/// Frees stuck work.
///
/// Opportunities: cases accepted. A hit: the case had been stuck with the holder before, another, and real work
/// was done on it within the rule's working time from the receipt. Stuck: it lay longer than IDLE_HOLD allows, or
/// as much of its time had gone without work as NEVER_STARTED asks for, whatever kept that holder from it: what
/// lies with somebody who is away or has too much is stuck as well. Named: the accepting person. Figure: working
/// time until the work, of the limit.
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
            int receipt = trail.stintFrom[s];
            int before = trail.holdingBefore(receipt);
            boolean byOther = before != Trail.NONE && trail.holdPerson[before] != trail.stintPerson[s];
            int worked = byOther && wasStuck(view, before) ? trail.workOf(s) : Trail.NONE;
            long limit = view.limits.ms(Threshold.UNBLOCKED_WITHIN, trail.kind);
            long taken = worked == Trail.NONE ? 0 : view.workingMs(receipt, worked);
            Shown shown = null;
            if (worked != Trail.NONE && taken <= limit) {
                shown = Shown.below(Figure.ms(taken, limit), List.of(receipt, worked))
                        .from(new Party(trail.holdUnit[before], trail.holdPerson[before]));
            }
            view.report(kind(), view.partyOf(s), view.role(trail.stintPerson[s], receipt), List.of(), shown);
        }
    }

    private static boolean wasStuck(CaseView view, int h) {
        long limit = IdleHold.limitMs(view, h);
        boolean lay = limit != Norm.UNKNOWN && view.idleMs(h, view.trail.holdEnd[h]) > limit;
        return lay || NeverStarted.wentBy(view, h);
    }
}
