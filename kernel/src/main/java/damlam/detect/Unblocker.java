package damlam.detect;

import damlam.eventlog.Party;
import java.util.List;
import java.util.Set;

/// Frees stuck work.
///
/// Opportunities: receipts of a case that had lain with the holder before longer than IDLE_HOLD allows. A hit: real
/// work
/// of the unit within the rule's working time. Named: who the receipt counts for. Figure: working time until then, of
/// the limit.
final class Unblocker implements Detector {
    @Override
    public SignalKind kind() {
        return SignalKind.UNBLOCKER;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.WORK, Fact.WAITING_STATES);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        for (int h = 1; h < trail.holdings; h++) {
            if (trail.holdReceipt[h] && trail.holdReceiver[h] >= 0 && wasStuck(view, h - 1)) {
                look(view, h);
            }
        }
    }

    private static boolean wasStuck(CaseView view, int h) {
        long limit = IdleHold.limitMs(view, h);
        return limit != Norm.UNKNOWN && view.idleMs(h, view.trail.holdEnd[h]) > limit;
    }

    private void look(CaseView view, int h) {
        Trail trail = view.trail;
        int first = trail.holdFirst[h];
        long limit = view.limits.ms(Threshold.UNBLOCKED_WITHIN, trail.kind);
        int worked = trail.firstWork(trail.holdUnit[h], first + 1, trail.receiptEnd(h) + 1);
        long taken = view.workingMs(first, worked == Trail.NONE ? trail.receiptEnd(h) : worked);
        boolean hit = worked != Trail.NONE && taken <= limit;
        int person = trail.holdReceiver[h];
        view.count(kind(), trail.holdUnit[h], person, view.role(person, first), hit, List.of());
        if (hit) {
            Figure figure = Figure.ms(taken, limit);
            view.signal(
                    kind(),
                    new Party(trail.holdUnit[h], person),
                    new Party(trail.holdUnit[h - 1], trail.holdPerson[h - 1]),
                    Party.UNKNOWN,
                    List.of(first, worked),
                    figure,
                    List.of(),
                    figure.below());
        }
    }
}
