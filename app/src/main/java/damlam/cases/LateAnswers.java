package damlam.cases;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.ledger.CaseState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Opinions that came after their last day: taken, and marked.
final class LateAnswers {
    private LateAnswers() {}

    static Set<Integer> of(List<MadeMove> moves) {
        Set<Integer> late = new HashSet<>();
        CaseState state = CaseState.NEW;
        for (MadeMove move : moves) {
            Event event = Standing.event(move);
            boolean isLate = move.kind() == MoveKind.REPLY
                    && state.answeredBy(MoveKind.REPLY, event.actor())
                            .filter(asked -> asked.dueMs() != Event.NO_TIME && event.atMs() >= asked.dueMs())
                            .isPresent();
            if (isLate) {
                late.add(move.no());
            }
            state = state.apply(event);
        }
        return late;
    }
}
