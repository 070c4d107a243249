package damlam.detect;

import java.util.List;
import java.util.Set;

/// Decides faster than peers at equal quality.
///
/// Opportunities: cases accepted and submitted ([Decision]) whose result was approved or sent back. A hit: from receipt
/// to SUBMIT the case was theirs ([CaseView#ownMs]) no longer than the rule's part of the peers' median, and the result
/// stood. Named: the accepting person. Figure: that time, of the limit.
///
/// Not the time from the last input: the later the input comes, the less is left to do, so that whoever asks or waits
/// late would seem quick. Where half of the peers take no time at all, as on work that is handed in from the unit's
/// queue, nobody is quicker than they are.
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
        long usual = view.norms.handling().of(trail.kind, role, person);
        Boolean stood = decision.stood(trail, s);
        if (usual == Norm.UNKNOWN || stood == null) {
            return;
        }
        long limit = Math.round(usual * view.limits.of(Threshold.DECISIVE_FACTOR, trail.kind));
        if (limit <= 0) {
            return;
        }
        long taken = decision.handlingMs(view, s);
        boolean hit = stood && taken <= limit;
        Shown shown = Shown.below(Figure.ms(taken, limit), List.of(trail.stintFrom[s], decision.submit()));
        view.report(kind(), view.partyOf(s), role, List.of(), hit ? shown : null);
    }
}
