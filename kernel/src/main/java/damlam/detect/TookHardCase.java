package damlam.detect;

import damlam.eventlog.Party;
import java.util.List;
import java.util.Set;

/// Accepts what others passed on.
///
/// Opportunities: receipts of a case that others had passed on (FORWARD, RETURN without work) the rule's number of
/// times. A hit: real work of the unit while they had it. Named: who the receipt counts for. Figure: times it had been
/// passed on, of the limit.
final class TookHardCase implements Detector {
    @Override
    public SignalKind kind() {
        return SignalKind.TOOK_HARD_CASE;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.WORK);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        int limit = view.limits.count(Threshold.HARD_PASSED_ON, trail.kind);
        int passed = 0;
        for (int h = 0; h < trail.holdings; h = trail.nextReceipt(h)) {
            int first = trail.holdFirst[h];
            int end = trail.receiptEnd(h);
            int worked = trail.firstWork(trail.holdUnit[h], first + 1, end + 1);
            boolean decided = worked != Trail.NONE || end < trail.size;
            if (passed >= limit && trail.holdReceiver[h] >= 0 && decided) {
                count(view, h, worked, Figure.count(passed, limit));
            }
            passed += trail.passesOn(end) && worked == Trail.NONE ? 1 : 0;
        }
    }

    private void count(CaseView view, int h, int worked, Figure figure) {
        Trail trail = view.trail;
        int first = trail.holdFirst[h];
        int person = trail.holdReceiver[h];
        boolean hit = worked != Trail.NONE;
        view.count(kind(), trail.holdUnit[h], person, view.role(person, first), hit, List.of());
        if (hit) {
            view.signal(
                    kind(),
                    new Party(trail.holdUnit[h], person),
                    view.actor(first),
                    Party.UNKNOWN,
                    List.of(first, worked),
                    figure,
                    List.of(),
                    figure.above());
        }
    }
}
