package damlam.detect;

import damlam.eventlog.Party;
import java.util.EnumSet;
import java.util.Set;

/// Every input is there, the matter is within the holder's authority, and nothing is decided.
///
/// Opportunities: cases accepted in which there was something to decide ([Decision]), once submitted or over both
/// limits. A hit: from the last input to SUBMIT, or to the present while it is open, the case was theirs far
/// longer than peers take, and the longest stretch of it without real work is far longer than the longest of the
/// peers. Either alone has an innocent reading: somebody may be at work all the while, or tell of their work only
/// at the end. Far longer: than the rule's multiple of the peers' quantile of the same measure, and than the
/// rule's least. Named: the holder.
///
/// Figure: time from the last input, of its limit. Against: OVERLOAD, ABSENCE, UNCLEAR_RULE in that time.
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
        long whole = limitMs(view, view.norms.deciding().of(trail.kind, role, person));
        long longest = limitMs(view, view.norms.still().of(trail.kind, role, person));
        Decision.Still still = decision.still();
        boolean hit = decision.ownMs() > whole && still.ownMs() > longest;
        if (whole == Norm.UNKNOWN || longest == Norm.UNKNOWN || (!hit && !decision.isMade(trail))) {
            return;
        }
        Circumstances.Stretch stretch = view.stretch(person, role, decision.input(), decision.submit(), trail.dueOf(s));
        Figure time = Figure.ms(decision.ownMs(), whole);
        double strength =
                Math.min(time.above(), Figure.ms(still.ownMs(), longest).above());
        Shown shown = new Shown(Party.UNKNOWN, Party.UNKNOWN, decision.events(trail), time, strength);
        view.report(kind(), view.partyOf(s), role, view.against.weigh(AGAINST, stretch), hit ? shown : null);
    }

    private static long limitMs(CaseView view, long usual) {
        if (usual == Norm.UNKNOWN) {
            return usual;
        }
        double far = usual * view.limits.of(Threshold.UNDECIDED_FACTOR, view.trail.kind);
        return Math.max(Math.round(far), view.limits.ms(Threshold.UNDECIDED_LEAST, view.trail.kind));
    }

    static void measure(CaseTimes view, Measured to) {
        Trail trail = view.trail;
        for (int s = 0; s < trail.stints; s++) {
            Decision decision = Decision.of(view, s);
            if (decision != null && decision.isMade(trail)) {
                int person = trail.stintPerson[s];
                int role = view.role(person, trail.stintFrom[s]);
                to.of(Measured.Thing.DECIDING).add(decision.ownMs(), trail.kind, role, person);
                to.of(Measured.Thing.STILL).add(decision.still().ownMs(), trail.kind, role, person);
                to.of(Measured.Thing.HANDLING).add(decision.handlingMs(view, s), trail.kind, role, person);
                long need = view.workingMs(trail.stintFrom[s], decision.submit());
                to.of(Measured.Thing.NEED).add(need, trail.kind, role, person);
            }
        }
    }
}
