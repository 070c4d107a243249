package damlam.detect;

import damlam.eventlog.MoveKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Repeated PROGRESS without evidence.
///
/// Opportunities: cases accepted. A hit: the rule's number of PROGRESS without evidence. Named: the accepting person.
/// Figure: such reports, of the limit. Against: OUTSIDE_WAIT while they had it.
final class EmptyProgress implements Detector {
    private static final EnumSet<Against.Factor> AGAINST = EnumSet.of(Against.Factor.OUTSIDE_WAIT);

    @Override
    public SignalKind kind() {
        return SignalKind.EMPTY_PROGRESS;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES, Fact.EVIDENCE);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        int limit = view.limits.count(Threshold.EMPTY_TIMES, trail.kind);
        for (int s = 0; s < trail.stints; s++) {
            List<Integer> empty = List.of();
            for (int k = trail.stintStart[s]; k < trail.stintStart[s + 1]; k++) {
                int p = trail.stintEvents[k];
                if (trail.is(p, MoveKind.PROGRESS) && !trail.work[p]) {
                    empty = empty.isEmpty() ? new ArrayList<>() : empty;
                    empty.add(p);
                }
            }
            boolean hit = empty.size() >= limit;
            Shown shown = Shown.above(Figure.count(empty.size(), limit), empty);
            Circumstances.Stretch stretch = view.stretch(s);
            List<Against> reasons = view.against.weigh(AGAINST, stretch);
            view.report(kind(), view.partyOf(s), stretch.role(), reasons, hit ? shown : null);
        }
    }
}
