package damlam.detect;

import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.List;
import java.util.Set;

/// Returned without a ground, or on a ground that something contradicts.
///
/// Opportunities: receipts. A hit: ended by a RETURN without a ground that holds ([CaseView#hasGround]). Named: who
/// returns; where that is not the one the receipt counts for, the unit alone.
///
/// Figure: 1 of 1. Against: OVERLOAD, UNCLEAR_RULE.
final class GroundlessReturn implements Detector {
    private static final Figure ONCE = Figure.count(1, 1);

    @Override
    public SignalKind kind() {
        return SignalKind.GROUNDLESS_RETURN;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES, Fact.GROUNDS);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        for (int h = 0; h < trail.holdings; h = trail.nextReceipt(h)) {
            int first = trail.holdFirst[h];
            int end = trail.receiptEnd(h);
            boolean hit = trail.passesOn(end) && trail.is(end, MoveKind.RETURN) && !view.hasGround(end);
            Shown shown = Shown.above(ONCE, List.of(first, end))
                    .from(view.giver(first))
                    .to(view.holderAfter(end));
            Party party = new Party(trail.holdUnit[h], trail.countedFor(h));
            int role = view.role(party.person(), first);
            view.report(kind(), party, role, view.reasonsOfReceipt(h), hit ? shown : null);
        }
    }
}
