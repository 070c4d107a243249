package damlam.detect;

import damlam.eventlog.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What PING_PONG and CAROUSEL have in common: a case is sent back without work and without a ground that holds. The
/// first time that is shown, with the unit, and nobody is named: the way there may have been wrong. From the rule's
/// second time on it is a hit for the person who sends it back, and for the pair of units.
///
/// Opportunities: receipts, and for a pair of units the receipts of one from the other. Figure: the how-manieth
/// sending back in this case, of the one that counts. Against: OVERLOAD, UNCLEAR_RULE.
final class SentBack {
    private final SignalKind kind;
    private final CaseView view;
    private final Trail trail;
    /// By holding; made once something goes back, for most cases never do.
    private boolean[] hit = {};

    private Map<Long, Integer> times = Map.of();

    SentBack(SignalKind kind, CaseView view) {
        this.kind = kind;
        this.view = view;
        this.trail = view.trail;
    }

    /// Looks at the move at which the receipt ends, by which the case goes back.
    ///
    /// @param key what is counted together: the first, second, … sending back
    /// @param h the receipt, as a holding
    /// @param from position from which there was no work
    /// @param events positions that show it
    /// @param back who it came from, and goes back to
    void look(long key, int h, int from, List<Integer> events, Party back) {
        int end = trail.receiptEnd(h);
        if (!trail.passesOn(end)) {
            return;
        }
        if (hit.length == 0) {
            hit = new boolean[trail.holdings];
            times = new HashMap<>();
        }
        int time = times.merge(key, 1, Integer::sum);
        boolean bare = !trail.worked(trail.holdUnit[h], from, end) && !view.hasGround(end);
        if (!bare) {
            return;
        }
        int limit = view.limits.count(Threshold.SENT_BACK_TIMES, trail.kind);
        hit[h] = time >= limit;
        view.signal(
                kind,
                new Party(trail.holdUnit[h], hit[h] ? trail.countedFor(h) : Trail.NONE),
                view.reasonsOfReceipt(h),
                Shown.above(Figure.count(time, limit), events).from(back).to(view.holderAfter(end)));
    }

    void count() {
        for (int h = 0; h < trail.holdings; h = trail.nextReceipt(h)) {
            int person = trail.countedFor(h);
            int role = view.role(person, trail.holdFirst[h]);
            view.count(kind, Level.PERSON, person, role, isHit(h), view.reasonsOfReceipt(h));
        }
        UnitRuns runs = view.runs;
        for (int k = 1; k < runs.size; k++) {
            if (runs.unit[k - 1] >= 0 && runs.unit[k] >= 0) {
                int h = runs.receipt[k];
                long pair = Tally.pair(runs.unit[k - 1], runs.unit[k]);
                view.count(kind, Level.PAIR, pair, Trail.NONE, isHit(h), view.reasonsOfReceipt(h));
            }
        }
    }

    private boolean isHit(int h) {
        return hit.length > 0 && hit[h];
    }
}
