package damlam.ledger;

import damlam.eventlog.Event;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "When" and "Who" of DESIGN.md, section 2: what a case allows in its state, to whom, and towards whom.
/// Unknown is never refused.
final class MoveRules {
    /// The moves that a log takes even out of place, because they say who holds the case.
    static final Set<MoveKind> ALWAYS_TAKEN = Collections.unmodifiableSet(
            EnumSet.of(MoveKind.ISSUE, MoveKind.ASSIGN, MoveKind.FORWARD, MoveKind.RETURN, MoveKind.ACCEPT));

    private MoveRules() {}

    static @Nullable Refusal misplaced(CaseState now, Event e) {
        return switch (e.move()) {
            case NOTE -> null;
            case ISSUE -> now.isBegun() ? Refusal.ALREADY_ISSUED : null;
            default -> now.isBegun() ? misplacedOnceIssued(now, e) : Refusal.NOT_ISSUED;
        };
    }

    private static @Nullable Refusal misplacedOnceIssued(CaseState now, Event e) {
        LedgerState state = now.state();
        return switch (e.move()) {
            case OPEN -> state == LedgerState.UNOPENED ? null : unlessClosed(state, Refusal.ALREADY_OPENED);
            case RESUME -> state.isAwaiting() ? null : unlessClosed(state, Refusal.NOT_WAITING);
            case APPROVE, REJECT ->
                state == LedgerState.IN_REVIEW ? null : unlessClosed(state, Refusal.NOT_UNDER_REVIEW);
            case REPLY, DECIDE, EXTEND_GRANT, EXTEND_DENY ->
                now.answered(e.move(), e.actor()) == null ? Refusal.NO_OPEN_REQUEST : null;
            case SILENCE -> now.lapsed(e) == null ? Refusal.NO_OPEN_REQUEST : null;
            case RECALL -> now.isRecallable(e.actor()) ? null : Refusal.NOTHING_TO_RECALL;
            case CANCEL -> state == LedgerState.DONE ? Refusal.ALREADY_DONE : null;
            case REOPEN -> state == LedgerState.DONE ? null : Refusal.NOT_DONE;
            case FORWARD -> closed(state) == null ? forwardedBack(now, e.to()) : closed(state);
            case ASSIGN -> closed(state) == null ? assignedOut(now, e.to()) : closed(state);
            case ACCEPT, RETURN, CONSULT, ESCALATE, OBJECT, WAIT, PROGRESS, EXTEND_ASK, SUBMIT -> closed(state);
            case ISSUE, NOTE -> null;
        };
    }

    static @Nullable Refusal notEntitled(CaseState now, Event e) {
        Party holder = now.holder();
        Party actor = e.actor();
        return switch (e.move()) {
            case ISSUE, REPLY, DECIDE, EXTEND_GRANT, EXTEND_DENY, RECALL, NOTE, SILENCE -> null;
            case OPEN, ASSIGN -> !holder.hasUnit() || holder.isOfUnit(actor) ? null : Refusal.NOT_THE_HOLDING_UNIT;
            case ACCEPT, FORWARD, RETURN, CONSULT, ESCALATE, OBJECT, WAIT, RESUME, PROGRESS, EXTEND_ASK, SUBMIT ->
                now.isHolder(actor) ? null : Refusal.NOT_THE_HOLDER;
            case REJECT, APPROVE ->
                now.reviewer().isUnknown() || now.reviewer().isActedBy(actor) ? null : Refusal.NOT_THE_REVIEWER;
            case REOPEN, CANCEL -> isIssuer(now.issuer(), actor) ? null : Refusal.NOT_THE_ISSUER;
        };
    }

    static @Nullable Refusal misdirected(CaseState now, Event e) {
        Party to = e.to();
        boolean missing = switch (e.move()) {
            case ISSUE, CONSULT, ESCALATE, SUBMIT -> to.isUnknown();
            case FORWARD -> !to.hasUnit();
            case ASSIGN -> !to.hasPerson();
            case WAIT -> e.outside() < 0;
            default -> false;
        };
        if (missing) {
            return Refusal.NO_RECEIVER;
        }
        boolean nowhere =
                e.move() == MoveKind.RETURN && to.isUnknown() && now.sender().isUnknown();
        return nowhere ? Refusal.NO_SENDER : null;
    }

    private static boolean isIssuer(Party issuer, Party actor) {
        return issuer.isUnknown() || issuer.isPerson(actor) || issuer.isOfUnit(actor);
    }

    private static @Nullable Refusal forwardedBack(CaseState now, Party to) {
        if (now.holder().isOfUnit(to)) {
            return Refusal.OWN_UNIT;
        }
        return now.sender().isOfUnit(to) ? Refusal.BACK_TO_SENDER : null;
    }

    private static @Nullable Refusal assignedOut(CaseState now, Party to) {
        return now.holder().hasUnit() && to.hasUnit() && !now.holder().isOfUnit(to) ? Refusal.OTHER_UNIT : null;
    }

    private static @Nullable Refusal closed(LedgerState state) {
        return switch (state) {
            case DONE -> Refusal.ALREADY_DONE;
            case IN_REVIEW -> Refusal.UNDER_REVIEW;
            case UNOPENED, QUEUED, WORKING, AWAITING_REPLY, AWAITING_DECISION, AWAITING_OUTSIDE, HELD -> null;
        };
    }

    private static Refusal unlessClosed(LedgerState state, Refusal otherwise) {
        Refusal closed = closed(state);
        return closed == null ? otherwise : closed;
    }
}
