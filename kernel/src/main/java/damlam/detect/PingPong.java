package damlam.detect;

import damlam.eventlog.Party;
import java.util.List;
import java.util.Set;

/// A → B → A with no real work by B: between units, or within a unit between people. See [SentBack] for who is named.
final class PingPong implements Detector {
    @Override
    public SignalKind kind() {
        return SignalKind.PING_PONG;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.WORK);
    }

    @Override
    public void look(CaseView view) {
        SentBack back = new SentBack(kind(), view);
        betweenUnits(view, back);
        betweenPeople(view.trail, back);
        back.count();
    }

    private static void betweenUnits(CaseView view, SentBack back) {
        UnitRuns runs = view.runs;
        for (int k = 1; k < runs.size - 1; k++) {
            if (runs.unit[k - 1] == runs.unit[k + 1] && runs.unit[k] >= 0 && runs.unit[k - 1] >= 0) {
                back.look(
                        Tally.pair(runs.unit[k - 1], runs.unit[k]),
                        runs.receipt[k],
                        runs.first[k],
                        List.of(runs.first[k], runs.end[k]),
                        Party.unit(runs.unit[k - 1]));
            }
        }
    }

    private static void betweenPeople(Trail trail, SentBack back) {
        int before = Trail.NONE;
        for (int h = 0; h < trail.holdings; ) {
            int next = trail.nextReceipt(h);
            if (before != Trail.NONE && next < trail.holdings && comesBack(trail, before, h, next)) {
                int giver = trail.holdReceiver[before];
                // Set apart from pairs of units, whose numbers are not negative.
                long key = ~Tally.pair(giver, trail.holdReceiver[h]);
                int first = trail.holdFirst[h];
                back.look(
                        key, h, first, List.of(first, trail.holdFirst[next]), new Party(trail.holdUnit[before], giver));
            }
            before = h;
            h = next;
        }
    }

    private static boolean comesBack(Trail trail, int before, int h, int next) {
        boolean withinUnit = trail.holdUnit[before] == trail.holdUnit[h] && trail.holdUnit[h] == trail.holdUnit[next];
        int person = trail.holdReceiver[h];
        int giver = trail.holdReceiver[before];
        return withinUnit && giver >= 0 && person >= 0 && giver != person && giver == trail.holdReceiver[next];
    }
}
