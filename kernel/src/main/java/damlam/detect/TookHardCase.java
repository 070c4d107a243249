package damlam.detect;

import java.util.List;
import java.util.Set;

/// Accepts what others passed on.
///
/// Opportunities: cases accepted. A hit: others had passed it on (FORWARD, RETURN without work) the rule's number of
/// times before it was taken up, and real work was done on it then. Named: the accepting person. Figure: times it had
/// been passed on, of the limit.
final class TookHardCase implements Detector {
    @Override
    public SignalKind kind() {
        return SignalKind.TOOK_HARD_CASE;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        int limit = view.limits.count(Threshold.HARD_PASSED_ON, trail.kind);
        for (int s = 0; s < trail.stints; s++) {
            int passed = passedBefore(trail, trail.stintTaken[s], trail.stintPerson[s], limit);
            int worked = passed < limit ? Trail.NONE : trail.workOf(s);
            int receipt = trail.stintFrom[s];
            Shown shown = null;
            if (worked != Trail.NONE) {
                List<Integer> events = List.of(trail.stintTaken[s], worked);
                shown = Shown.above(Figure.count(passed, limit), events).from(view.giver(receipt));
            }
            int role = view.role(trail.stintPerson[s], receipt);
            view.report(kind(), view.partyOf(s), role, List.of(), shown);
        }
    }

    /// How often others passed the case on without work before that position; counts no further than twice the limit.
    private static int passedBefore(Trail trail, int position, int person, int limit) {
        int passed = 0;
        for (int h = 0; h < trail.holdings && passed < 2 * limit; h = trail.nextReceipt(h)) {
            int end = trail.receiptEnd(h);
            if (end >= position) {
                return passed;
            }
            boolean byOther = trail.passesOn(end) && trail.giverPerson[end] != person;
            passed += byOther && !trail.worked(trail.holdUnit[h], trail.holdFirst[h], end) ? 1 : 0;
        }
        return passed;
    }
}
