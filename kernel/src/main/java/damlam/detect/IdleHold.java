package damlam.detect;

import damlam.eventlog.Party;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// UNOPENED or QUEUED far longer than peers hold the same kind of work.
///
/// Opportunities: holdings that have ended, or are over the limit. A hit: idle time ([CaseTimes#idleMs]: what
/// was ABSENT or BUSY_EARLIER is taken out) longer than the rule's multiple of the peers' quantile, and than the
/// rule's least. Named: the holder. The queues of units are compared with each other.
///
/// Figure: idle time, of the limit. Against: OVERLOAD, ABSENCE over the holding.
final class IdleHold implements Detector {
    private static final EnumSet<Against.Factor> AGAINST = EnumSet.of(Against.Factor.OVERLOAD, Against.Factor.ABSENCE);

    @Override
    public SignalKind kind() {
        return SignalKind.IDLE_HOLD;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.WAITING_STATES);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        for (int h = 0; h < trail.holdings; h++) {
            boolean told = trail.holdPerson[h] < 0 || view.facts.causes().tellOfPersons();
            long limit = told ? limitMs(view, h) : Norm.UNKNOWN;
            if (limit == Norm.UNKNOWN || trail.holdEnd[h] <= trail.holdFirst[h]) {
                continue;
            }
            int end = trail.holdEnd[h];
            long idle = view.idleMs(h, end);
            boolean hit = idle > limit;
            if (!hit && end == trail.size) {
                continue;
            }
            int first = trail.holdFirst[h];
            int person = trail.holdPerson[h];
            int role = roleOf(view, h);
            List<Against> reasons =
                    view.against.weigh(AGAINST, view.stretch(person, role, first, end, trail.holdDueMs[h]));
            Shown shown = hit ? shown(view, first, end, Figure.ms(idle, limit)) : null;
            view.report(kind(), new Party(trail.holdUnit[h], person), role, reasons, shown);
        }
    }

    private static Shown shown(CaseView view, int first, int end, Figure idle) {
        List<Integer> events = end < view.trail.size ? List.of(first, end) : List.of(first);
        return Shown.above(idle, events).from(view.giver(first));
    }

    /// How long is far longer; [Norm#UNKNOWN] where too few peers tell.
    static long limitMs(CaseView view, int h) {
        Trail trail = view.trail;
        long usual = view.norms.idle().of(trail.kind, roleOf(view, h), partyOf(trail, h));
        if (usual == Norm.UNKNOWN) {
            return usual;
        }
        double far = usual * view.limits.of(Threshold.IDLE_FACTOR, trail.kind);
        return Math.max(Math.round(far), view.limits.ms(Threshold.IDLE_LEAST, trail.kind));
    }

    static void measure(CaseTimes view, Samples to) {
        Trail trail = view.trail;
        for (int h = 0; h < trail.holdings; h++) {
            int end = trail.holdEnd[h];
            if (end < trail.size && end > trail.holdFirst[h]) {
                to.add(view.idleMs(h, end), trail.kind, roleOf(view, h), partyOf(trail, h));
            }
        }
    }

    private static int roleOf(CaseTimes view, int h) {
        int person = view.trail.holdPerson[h];
        return person < 0 ? view.queueRole() : view.role(person, view.trail.holdFirst[h]);
    }

    private static int partyOf(Trail trail, int h) {
        return trail.holdPerson[h] < 0 ? trail.holdUnit[h] : trail.holdPerson[h];
    }
}
