package damlam.detect;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A large part of the time allowed is gone, and no work has begun.
///
/// Opportunities: holdings of a case with a due, given by a receipt, once work began, they ended, or the part is gone.
/// A hit: before the first ACCEPT, PROGRESS or SUBMIT in the holding, idle time ([CaseView#idleMs]: what was ABSENT or
/// BUSY_EARLIER is taken out) of at least the rule's part of the working time from receipt to due. Named: the holder.
///
/// Figure: idle time, of that part. Against: OVERLOAD, ABSENCE until the start; INFEASIBLE_DEADLINE.
final class NeverStarted implements Detector {
    private static final EnumSet<Against.Factor> AGAINST =
            EnumSet.of(Against.Factor.OVERLOAD, Against.Factor.ABSENCE, Against.Factor.INFEASIBLE_DEADLINE);

    @Override
    public SignalKind kind() {
        return SignalKind.NEVER_STARTED;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES, Fact.DUE_DATES, Fact.WAITING_STATES);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        for (int h = 0; h < trail.holdings; h++) {
            int first = trail.holdFirst[h];
            long due = trail.holdDueMs[h];
            boolean open = due != Event.NO_TIME && due > trail.atMs[first] && trail.holdReceipt[h];
            if (open && trail.holdEnd[h] > first) {
                look(view, h, view.calendar.workingMs(trail.atMs[first], due));
            }
        }
    }

    private void look(CaseView view, int h, long allowed) {
        Trail trail = view.trail;
        int first = trail.holdFirst[h];
        int start = startOf(trail, h);
        long limit = Math.round(view.limits.of(Threshold.NEVER_STARTED_PART, trail.kind) * allowed);
        long idle = view.idleMs(h, start);
        boolean hit = idle >= limit;
        if (!hit && start == trail.size) {
            return;
        }
        int person = trail.holdPerson[h];
        int role = person < 0 ? view.queueRole() : view.role(person, first);
        List<Against> reasons =
                view.against.weigh(AGAINST, view.stretch(person, role, first, start, trail.holdDueMs[h]));
        List<Integer> events = start < trail.size ? List.of(first, start) : List.of(first);
        Shown shown = Shown.above(Figure.ms(idle, limit), events).from(view.giver(first));
        view.report(kind(), new Party(trail.holdUnit[h], person), role, reasons, hit ? shown : null);
    }

    /// Whether the rule's part of the time allowed went by in a holding that ended without work having begun, whatever
    /// kept its holder from it.
    static boolean wentBy(CaseView view, int h) {
        Trail trail = view.trail;
        int first = trail.holdFirst[h];
        int end = trail.holdEnd[h];
        long due = trail.holdDueMs[h];
        if (due == Event.NO_TIME || due <= trail.atMs[first] || startOf(trail, h) < end) {
            return false;
        }
        long allowed = view.calendar.workingMs(trail.atMs[first], due);
        return view.workingMs(first, end) >= view.limits.of(Threshold.NEVER_STARTED_PART, trail.kind) * allowed;
    }

    /// Where work began, or the holding ended without any.
    private static int startOf(Trail trail, int h) {
        for (int p = trail.holdFirst[h] + 1; p < trail.holdEnd[h]; p++) {
            boolean starts =
                    trail.is(p, MoveKind.ACCEPT) || trail.is(p, MoveKind.PROGRESS) || trail.is(p, MoveKind.SUBMIT);
            if (starts && trail.taken[p]) {
                return p;
            }
        }
        return trail.holdEnd[h];
    }
}
