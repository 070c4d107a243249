package damlam.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Far more consultation than peers need on the same kind of work.
///
/// Opportunities: cases accepted. A hit: more rounds ([Rounds]) than in the rule's share of peers' cases, and no fewer
/// than the rule's least. Named: the accepting person. Figure: rounds, of those that are usual. Against: UNCLEAR_RULE.
final class OverConsult implements Detector {
    private static final EnumSet<Against.Factor> AGAINST = EnumSet.of(Against.Factor.UNCLEAR_RULE);

    @Override
    public SignalKind kind() {
        return SignalKind.OVER_CONSULT;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        int least = view.limits.count(Threshold.CONSULT_LEAST, trail.kind);
        for (int s = 0; s < trail.stints; s++) {
            Circumstances.Stretch stretch = view.stretch(s);
            long usual = view.norms.rounds().of(trail.kind, stretch.role(), trail.stintPerson[s]);
            if (usual == Norm.UNKNOWN) {
                continue;
            }
            Rounds rounds = Rounds.of(trail, s);
            boolean hit = rounds.count() > usual && rounds.count() >= least;
            Shown shown = Shown.above(Figure.count(rounds.count(), usual), rounds.starts());
            List<Against> reasons = view.against.weigh(AGAINST, stretch);
            view.report(kind(), view.partyOf(s), stretch.role(), reasons, hit ? shown : null);
        }
    }

    static void measure(CaseTimes view, Samples to) {
        Trail trail = view.trail;
        for (int s = 0; s < trail.stints; s++) {
            int role = view.role(trail.stintPerson[s], trail.stintFrom[s]);
            to.add(Rounds.of(trail, s).count(), trail.kind, role, trail.stintPerson[s]);
        }
    }
}
