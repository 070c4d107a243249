package damlam.ledger;

import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;

/// Something asked of a party and not answered yet.
///
/// @param move CONSULT, ESCALATE, OBJECT or EXTEND_ASK
/// @param by who asked
/// @param of who is to answer; unknown where a log does not say
/// @param sinceMs when it was asked
/// @param dueMs by when an answer is wanted, or the new due that is asked for; [damlam.eventlog.Event#NO_TIME]
/// if not said
/// @param before the state of the case before it was asked, to which a RECALL leads back
/// @param silent whether its date passed in silence, and that was recorded: nobody waits for the answer any more,
/// though
/// it is still taken
public record Request(MoveKind move, Party by, Party of, long sinceMs, long dueMs, LedgerState before, boolean silent) {

    /// The same, once its silence is recorded.
    Request inSilence() {
        return new Request(move, by, of, sinceMs, dueMs, before, true);
    }

    /// Whether somebody waits for an opinion.
    public boolean isAwaited() {
        return move == MoveKind.CONSULT && !silent;
    }

    /// Whether a decision is asked for.
    boolean isDecision() {
        return move == MoveKind.ESCALATE || move == MoveKind.OBJECT;
    }

    /// Whether that move answers this.
    boolean isAnsweredBy(MoveKind answer) {
        return switch (answer) {
            case REPLY -> move == MoveKind.CONSULT;
            case DECIDE -> isDecision();
            case EXTEND_GRANT, EXTEND_DENY -> move == MoveKind.EXTEND_ASK;
            default -> false;
        };
    }

    /// How well `actor` can answer this: 2 as the person asked, 1 as someone of the unit asked or where nobody
    /// knows who was asked, 0 not at all. A decision asked of a superior in person is that person's alone, and
    /// nobody answers themselves.
    int answerableBy(Party actor) {
        if (of.isPerson(actor)) {
            return 2;
        }
        if (of.isUnknown()) {
            return 1;
        }
        boolean personal = move == MoveKind.ESCALATE && of.hasPerson() && actor.hasPerson();
        return of.isOfUnit(actor) && !by.isPerson(actor) && !personal ? 1 : 0;
    }
}
