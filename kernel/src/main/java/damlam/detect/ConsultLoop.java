package damlam.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The same case keeps asking for opinions although those asked have answered.
///
/// Opportunities: cases accepted. A hit: the rule's number of rounds ([Rounds]) begun after all were answered. Named:
/// the accepting person. Figure: such rounds, of the limit. Against: UNCLEAR_RULE.
final class ConsultLoop implements Detector {
    private static final EnumSet<Against.Factor> AGAINST = EnumSet.of(Against.Factor.UNCLEAR_RULE);

    @Override
    public SignalKind kind() {
        return SignalKind.CONSULT_LOOP;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        int limit = view.limits.count(Threshold.LOOP_ROUNDS, trail.kind);
        for (int s = 0; s < trail.stints; s++) {
            Rounds rounds = Rounds.of(trail, s);
            Circumstances.Stretch stretch = view.stretch(s);
            boolean hit = rounds.repeated() >= limit;
            Shown shown = Shown.above(Figure.count(rounds.repeated(), limit), rounds.starts());
            List<Against> reasons = view.against.weigh(AGAINST, stretch);
            view.report(kind(), view.partyOf(s), stretch.role(), reasons, hit ? shown : null);
        }
    }
}
