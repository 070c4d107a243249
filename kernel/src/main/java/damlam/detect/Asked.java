package damlam.detect;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.List;
import java.util.function.Consumer;

/// One consultation as seen by who was asked: what NO_STANCE and LATE_REPLY have in common. Asked of a unit, it counts
/// for whoever answers.
///
/// @param position of the CONSULT
/// @param answer position of the REPLY, [Trail#NONE] if there is none
/// @param replyByMs [Event#NO_TIME] if no date was given
record Asked(int position, int answer, Party of, int role, long replyByMs) {

    /// The consultation at that position.
    private static Asked at(CaseTimes view, int p) {
        Trail trail = view.trail;
        int answer = trail.answer[p];
        int person = trail.askedPerson[p] < 0 && answer >= 0 ? trail.actorPerson[answer] : trail.askedPerson[p];
        int unit = trail.askedUnit[p] < 0 && answer >= 0 ? trail.actorUnit[answer] : trail.askedUnit[p];
        long replyBy = view.facts.log().event(trail.first + p).dueMs();
        return new Asked(p, answer, new Party(unit, person), view.role(person, p), replyBy);
    }

    /// Does that with each consultation of the case.
    static void each(CaseTimes view, Consumer<Asked> then) {
        for (int p = 0; p < view.trail.size; p++) {
            if (isAt(view.trail, p)) {
                then.accept(at(view, p));
            }
        }
    }

    /// Whether that position is a consultation that was not taken back.
    static boolean isAt(Trail trail, int p) {
        return trail.is(p, MoveKind.CONSULT) && trail.taken[p];
    }

    boolean isAnswered() {
        return answer >= 0;
    }

    /// Whether it is past its date at that instant.
    boolean isOverdue(long ms) {
        return replyByMs != Event.NO_TIME && ms > replyByMs;
    }

    /// What there is to show of it: the question and, where there is one, the answer.
    Shown shown(CaseView view, Figure figure, double strength) {
        List<Integer> events = isAnswered() ? List.of(position, answer) : List.of(position);
        return new Shown(view.actor(position), of, events, figure, strength);
    }

    /// From the question to the answer, or to the end of the case.
    Circumstances.Stretch stretch(CaseView view) {
        return view.stretch(of.person(), role, position, isAnswered() ? answer : view.trail.size, replyByMs);
    }
}
