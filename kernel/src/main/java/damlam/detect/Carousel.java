package damlam.detect;

import damlam.eventlog.Party;
import java.util.List;
import java.util.Set;

/// A case comes back to a unit that had it before, after the rule's number of other units, the last of which did no
/// real work. See [SentBack] for who is named; all rounds of a case are counted together.
final class Carousel implements Detector {
    @Override
    public SignalKind kind() {
        return SignalKind.CAROUSEL;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.WORK);
    }

    @Override
    public void look(CaseView view) {
        UnitRuns runs = view.runs;
        int limit = view.limits.count(Threshold.CAROUSEL_OTHERS, view.trail.kind);
        SentBack back = new SentBack(kind(), view);
        for (int k = limit + 1; k < runs.size; k++) {
            int start = runs.previous[k];
            if (start >= 0 && runs.unit[k - 1] >= 0 && others(runs, start, k, limit) >= limit) {
                int last = k - 1;
                back.look(
                        0,
                        runs.receipt[last],
                        runs.first[last],
                        List.of(runs.first[start], runs.first[last], runs.end[last]),
                        Party.unit(runs.unit[last - 1]));
            }
        }
        back.count();
    }

    /// How many different units stand between two runs; stops at `enough`.
    private static int others(UnitRuns runs, int start, int end, int enough) {
        int[] seen = new int[enough];
        int n = 0;
        for (int k = start + 1; k < end && n < enough; k++) {
            boolean known = false;
            for (int i = 0; i < n; i++) {
                known |= seen[i] == runs.unit[k];
            }
            if (!known) {
                seen[n++] = runs.unit[k];
            }
        }
        return n;
    }
}
