package damlam.detect;

import damlam.eventlog.Party;
import java.util.List;
import java.util.Set;

/// Received and passed on quickly, without work.
///
/// Opportunities: receipts. A hit: passed on (FORWARD, RETURN) within the rule's working time, without real work of the
/// unit in between and without a ground that holds. Named: who forwards or returns; where that is not the one the
/// receipt counts for, the unit alone. A receipt that is younger than the limit and untouched is no opportunity yet.
///
/// Figure: working time until it was passed on, of the limit. Against: OVERLOAD, UNCLEAR_RULE.
final class HotPotato implements Detector {
    @Override
    public SignalKind kind() {
        return SignalKind.HOT_POTATO;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.WORK);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        long quick = view.limits.ms(Threshold.PASSED_ON_WITHIN, trail.kind);
        for (int h = 0; h < trail.holdings; h = trail.nextReceipt(h)) {
            int first = trail.holdFirst[h];
            int end = trail.receiptEnd(h);
            long held = view.workingMs(first, end);
            boolean worked = trail.worked(trail.holdUnit[h], first, end);
            if (end == trail.size && !worked && held <= quick) {
                continue;
            }
            boolean passed = trail.passesOn(end);
            boolean hit = passed && !worked && held <= quick && !view.hasGround(end);
            Party party = new Party(trail.holdUnit[h], trail.countedFor(h));
            int role = view.role(party.person(), first);
            Shown shown = hit ? shown(view, first, end, Figure.ms(held, quick)) : null;
            view.report(kind(), party, role, view.reasonsOfReceipt(h), shown);
        }
    }

    private static Shown shown(CaseView view, int first, int end, Figure held) {
        return Shown.below(held, List.of(first, end)).from(view.giver(first)).to(view.holderAfter(end));
    }
}
