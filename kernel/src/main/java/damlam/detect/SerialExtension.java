package damlam.detect;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Repeated EXTEND_ASK in the last part of the time allowed.
///
/// Opportunities: cases accepted that have a due. A hit: the rule's number of EXTEND_ASK, each when no more than the
/// rule's part of the working time from receipt to the due then in force was left. Named: the accepting person.
///
/// Figure: such requests, of the limit. Against: OVERLOAD, ABSENCE, LATE_INPUT, OUTSIDE_WAIT, UNCLEAR_RULE and
/// INFEASIBLE_DEADLINE while they had it.
final class SerialExtension implements Detector {
    private static final EnumSet<Against.Factor> AGAINST = EnumSet.allOf(Against.Factor.class);

    @Override
    public SignalKind kind() {
        return SignalKind.SERIAL_EXTENSION;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES, Fact.DUE_DATES);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        int limit = view.limits.count(Threshold.EXTENSION_TIMES, trail.kind);
        for (int s = 0; s < trail.stints; s++) {
            Circumstances.Stretch stretch = view.stretch(s);
            if (stretch.dueMs() == Event.NO_TIME) {
                continue;
            }
            List<Integer> asked = askedLate(view, s);
            boolean hit = asked.size() >= limit;
            Shown shown = Shown.above(Figure.count(asked.size(), limit), asked);
            List<Against> reasons = view.against.weigh(AGAINST, stretch);
            view.report(kind(), view.partyOf(s), stretch.role(), reasons, hit ? shown : null);
        }
    }

    private static List<Integer> askedLate(CaseView view, int s) {
        Trail trail = view.trail;
        double part = view.limits.of(Threshold.EXTENSION_LAST_PART, trail.kind);
        List<Integer> asked = List.of();
        for (int k = trail.stintStart[s]; k < trail.stintStart[s + 1]; k++) {
            int p = trail.stintEvents[k];
            if (trail.is(p, MoveKind.EXTEND_ASK) && trail.dueMs[p] != Event.NO_TIME) {
                long allowed = view.calendar.workingMs(trail.atMs[trail.stintFrom[s]], trail.dueMs[p]);
                if (view.calendar.workingMs(trail.atMs[p], trail.dueMs[p]) <= part * allowed) {
                    asked = asked.isEmpty() ? new ArrayList<>() : asked;
                    asked.add(p);
                }
            }
        }
        return asked;
    }
}
