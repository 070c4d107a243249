package damlam.detect;

import java.util.List;
import java.util.Set;

/// Decides faster than peers at equal quality.
///
/// Opportunities: cases accepted and submitted ([Decision]) whose result was approved or sent back. A hit:
/// from the last input to SUBMIT no longer than the rule's part of the peers' median, and the result stood.
/// Named: the accepting person. Figure: that time, of the limit.
final class Decisive implements Detector {
    @Override
    public SignalKind kind() {
        return SignalKind.DECISIVE;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES);
    }

    @Override
    public void look(CaseView view) {
        for (int s = 0; s < view.trail.stints; s++) {
            Decision decision = Decision.of(view, s);
            if (decision != null && decision.isMade(view.trail)) {
                look(view, s, decision);
            }
        }
    }

    private void look(CaseView view, int s, Decision decision) {
        Trail trail = view.trail;
        int person = trail.stintPerson[s];
        int role = view.role(person, trail.stintFrom[s]);
        long usual = view.norms.decidingHalf().of(trail.kind, role, person);
        Boolean stood = decision.stood(trail, s);
        if (usual == Norm.UNKNOWN || stood == null) {
            return;
        }
        long limit = Math.round(usual * view.limits.of(Threshold.DECISIVE_FACTOR, trail.kind));
        boolean hit = stood && decision.ownMs() <= limit;
        Shown shown = Shown.below(Figure.ms(decision.ownMs(), limit), List.of(decision.input(), decision.submit()));
        view.report(kind(), view.partyOf(s), role, List.of(), hit ? shown : null);
    }
}
