package damlam.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Every input is there, the matter is within the holder's authority, and nothing is decided.
///
/// Opportunities: cases accepted in which there was something to decide ([Decision]), once submitted or over the limit.
/// A hit: between the last input and SUBMIT a stretch without real work longer than the rule's multiple of the peers'
/// quantile of such stretches, and than the rule's least. Named: the holder. Figure: that stretch, of the limit.
/// Against: OVERLOAD, ABSENCE, UNCLEAR_RULE.
final class Undecided implements Detector {
    private static final EnumSet<Against.Factor> AGAINST =
            EnumSet.of(Against.Factor.OVERLOAD, Against.Factor.ABSENCE, Against.Factor.UNCLEAR_RULE);

    @Override
    public SignalKind kind() {
        return SignalKind.UNDECIDED;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES);
    }

    @Override
    public void look(CaseView view) {
        for (int s = 0; s < view.trail.stints; s++) {
            Decision decision = Decision.of(view, s);
            if (decision != null) {
                look(view, s, decision);
            }
        }
    }

    private void look(CaseView view, int s, Decision decision) {
        Trail trail = view.trail;
        int person = trail.stintPerson[s];
        int role = view.role(person, trail.stintFrom[s]);
        long usual = view.norms.still().of(trail.kind, role, person);
        if (usual == Norm.UNKNOWN) {
            return;
        }
        long limit = Math.max(
                Math.round(usual * view.limits.of(Threshold.UNDECIDED_FACTOR, trail.kind)),
                view.limits.ms(Threshold.UNDECIDED_LEAST, trail.kind));
        Decision.Still still = decision.still();
        boolean hit = still.ownMs() > limit;
        if (!hit && !decision.isMade(trail)) {
            return;
        }
        List<Against> reasons = view.against.weigh(
                AGAINST, new Circumstances.Stretch(person, role, still.from(), still.to(), trail.dueOf(s), Trail.NONE));
        List<Integer> events = still.to() < trail.size ? List.of(still.from(), still.to()) : List.of(still.from());
        Shown shown = Shown.above(Figure.ms(still.ownMs(), limit), events);
        view.report(kind(), view.partyOf(s), role, reasons, hit ? shown : null);
    }

    static void measure(CaseView view, Measured to) {
        Trail trail = view.trail;
        for (int s = 0; s < trail.stints; s++) {
            Decision decision = Decision.of(view, s);
            if (decision != null && decision.isMade(trail)) {
                int person = trail.stintPerson[s];
                int role = view.role(person, trail.stintFrom[s]);
                to.of(Measured.Thing.DECIDING).add(decision.ownMs(), trail.kind, role, person);
                to.of(Measured.Thing.STILL).add(decision.still().ownMs(), trail.kind, role, person);
                long need = view.workingMs(trail.stintFrom[s], decision.submit());
                to.of(Measured.Thing.NEED).add(need, trail.kind, role, person);
            }
        }
    }
}
