package damlam.detect;

import damlam.eventlog.MoveKind;
import java.util.List;
import java.util.Set;

/// Accepts what others passed on.
///
/// Opportunities: cases accepted. A hit: the person took the case from their unit's queue by themselves, others had
/// passed it on (FORWARD, RETURN without work and without a ground that holds) the rule's number of times before, and
/// real work was done on it then. To be given a case is no daring; nor does the issuer pass on a case that came back.
/// Named: the accepting person. Figure: times it had been passed on, of the limit.
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
            int passed = isTakenUnasked(trail, trail.stintTaken[s]) ? passedBefore(view, s, limit) : 0;
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

    /// Whether at that move somebody took up a case that their unit held and nobody had been given.
    private static boolean isTakenUnasked(Trail trail, int taken) {
        int held = taken == 0 ? Trail.NONE : trail.holding[taken - 1];
        return held != Trail.NONE && trail.is(taken, MoveKind.ACCEPT) && trail.holdPerson[held] < 0;
    }

    /// How often others passed the case on before it was taken up; counts no further than twice the limit.
    private static int passedBefore(CaseView view, int s, int limit) {
        Trail trail = view.trail;
        int position = trail.stintTaken[s];
        int issuer = trail.giverUnit[trail.holdFirst[0]];
        int passed = 0;
        for (int h = 0; h < trail.holdings && passed < 2 * limit; h = trail.nextReceipt(h)) {
            int end = trail.receiptEnd(h);
            if (end >= position) {
                return passed;
            }
            boolean byOther = trail.passesOn(end)
                    && trail.giverPerson[end] != trail.stintPerson[s]
                    && trail.giverUnit[end] != issuer;
            boolean bare = byOther && !trail.worked(trail.holdUnit[h], trail.holdFirst[h], end) && !view.hasGround(end);
            passed += bare ? 1 : 0;
        }
        return passed;
    }
}
