package damlam.detect;

import damlam.eventlog.Stance;
import java.util.EnumSet;
import java.util.Set;

/// A REPLY that takes no stance.
///
/// Opportunities: consultations received, once they are answered or past their date. A hit: the stance is NONE. Named:
/// the consulted. Figure: 1 of 1. Against: UNCLEAR_RULE.
final class NoStance implements Detector {
    private static final EnumSet<Against.Factor> AGAINST = EnumSet.of(Against.Factor.UNCLEAR_RULE);
    private static final Figure ONCE = Figure.count(1, 1);

    @Override
    public SignalKind kind() {
        return SignalKind.NO_STANCE;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES, Fact.STANCES);
    }

    @Override
    public void look(CaseView view) {
        Asked.each(view, asked -> look(view, asked));
    }

    private void look(CaseView view, Asked asked) {
        if (!asked.isAnswered() && !asked.isOverdue(view.trail.endMs)) {
            return;
        }
        boolean hit = asked.isAnswered()
                && view.facts
                        .log()
                        .stance(view.trail.first + asked.answer())
                        .filter(stance -> stance == Stance.NONE)
                        .isPresent();
        Shown shown = hit ? asked.shown(view, ONCE, ONCE.above()) : null;
        view.report(kind(), asked.of(), asked.role(), view.against.weigh(AGAINST, asked.stretch(view)), shown);
    }
}
