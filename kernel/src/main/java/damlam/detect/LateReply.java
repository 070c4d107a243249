package damlam.detect;

import damlam.eventlog.Event;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A consultation answered after its reply-by date, or never.
///
/// Opportunities: consultations received with a reply-by date, once they are answered or past it; one that was still
/// in time when the case was closed is none. A hit: answered after the date, or past it without an answer. Named: the
/// consulted; where a unit was asked and nobody has answered, the unit.
///
/// Figure: working time by which it is late, of the time given. Against: ABSENCE and OVERLOAD from question to answer,
/// or to the date where there was none by then, since what came after it made nothing late; INFEASIBLE_DEADLINE: less
/// time given than even quick peers take to answer.
final class LateReply implements Detector {
    private static final EnumSet<Against.Factor> AGAINST = EnumSet.of(Against.Factor.ABSENCE, Against.Factor.OVERLOAD);

    @Override
    public SignalKind kind() {
        return SignalKind.LATE_REPLY;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES, Fact.REPLY_DATES);
    }

    @Override
    public void look(CaseView view) {
        Asked.each(view, asked -> look(view, asked));
    }

    private void look(CaseView view, Asked asked) {
        Trail trail = view.trail;
        long answeredMs = asked.isAnswered() ? trail.atMs[asked.answer()] : trail.endMs;
        boolean hit = asked.isOverdue(answeredMs);
        if (asked.replyByMs() == Event.NO_TIME || (!asked.isAnswered() && !hit)) {
            return;
        }
        Shown shown = null;
        if (hit) {
            long given = view.calendar.workingMs(trail.atMs[asked.position()], asked.replyByMs());
            Figure late = Figure.ms(view.calendar.workingMs(asked.replyByMs(), answeredMs), given);
            shown = asked.shown(view, late, 0.5 + late.above() / 2);
        }
        view.report(kind(), asked.of(), asked.role(), reasons(view, asked), shown);
    }

    private static List<Against> reasons(CaseView view, Asked asked) {
        List<Against> reasons = view.against.weigh(AGAINST, asked.stretch(view).until(asked.replyByMs()));
        long need = view.norms
                .replying()
                .of(view.trail.kind, asked.role(), asked.of().person());
        long given = Math.max(0, view.calendar.workingMs(view.trail.atMs[asked.position()], asked.replyByMs()));
        if (need == Norm.UNKNOWN || given >= need) {
            return reasons;
        }
        List<Against> more = new ArrayList<>(reasons);
        more.add(new Against(Against.Factor.INFEASIBLE_DEADLINE, Figure.ms(given, need), asked.position()));
        return more;
    }

    static void measure(CaseTimes view, Samples to) {
        Asked.each(view, asked -> {
            if (asked.isAnswered()) {
                long taken = view.workingMs(asked.position(), asked.answer());
                to.add(taken, view.trail.kind, asked.role(), asked.of().person());
            }
        });
    }
}
