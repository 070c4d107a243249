package damlam.cases;

import static damlam.eventlog.MoveKind.ACCEPT;
import static damlam.eventlog.MoveKind.APPROVE;
import static damlam.eventlog.MoveKind.PROGRESS;
import static damlam.eventlog.MoveKind.SUBMIT;

import damlam.eventlog.Event;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.ledger.CaseState;
import damlam.ledger.Request;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case folded over its moves: what the kernel's rules make of it, and since when. What a move does is said there
/// alone ([CaseState]); here it is only dated.
///
/// @param unitSince when it came to the unit that holds it, whichever of its people held it since; nobody new is
///     charged with that time
/// @param outside the latest outside party that was waited for
record Standing(
        CaseId caseId,
        CaseState state,
        Instant heldSince,
        Instant unitSince,
        Instant since,
        String outside,
        @Nullable LocalDate firstDueOn,
        boolean started,
        @Nullable Instant submittedAt,
        @Nullable PersonId submittedBy,
        boolean approved,
        int lastMoveNo,
        Instant lastMoveAt,
        @Nullable Instant opinionsIn) {

    static Standing start(CaseId id, Instant at) {
        return new Standing(id, CaseState.NEW, at, at, at, "", null, false, null, null, false, 0, at, null);
    }

    static Standing of(CaseId id, List<MadeMove> moves) {
        Standing standing = start(id, moves.getFirst().at());
        for (MadeMove move : moves) {
            standing = standing.after(move);
        }
        return standing;
    }

    Standing after(MadeMove move) {
        Standing before = move.inheritedBy() == null || move.inheritedAt() == null
                ? this
                : inherit(move.inheritedBy(), move.inheritedAt());
        CaseState next = before.state.apply(event(move));
        LocalDate due = move.kind() == MoveKind.ISSUE ? move.dueOn() : firstDueOn;
        return new Standing(
                caseId,
                next,
                next.holder().equals(before.state.holder()) ? before.heldSince : move.at(),
                next.holder().unit() == before.state.holder().unit() ? before.unitSince : move.at(),
                sameStretch(before.state, next) ? before.since : move.at(),
                move.kind() == MoveKind.WAIT ? move.outside() : outside,
                due,
                started || move.kind() == ACCEPT || move.kind() == PROGRESS || move.kind() == SUBMIT,
                submitted(move, next),
                move.kind() == SUBMIT ? move.actor() : submittedBy,
                next.state() == LedgerState.DONE && (move.kind() == APPROVE || approved),
                move.no(),
                move.at(),
                opinionsIn(before.state, next, move));
    }

    /// A new question, a result and the end of the case stop the clock of the decision; an answer that came after its
    /// silence does not start it again.
    private @Nullable Instant opinionsIn(CaseState before, CaseState next, MadeMove move) {
        if (next.state() == LedgerState.DONE
                || move.kind() == SUBMIT
                || awaited(next).isPresent()) {
            return null;
        }
        if (awaited(before).isEmpty()) {
            return opinionsIn;
        }
        return move.kind() == MoveKind.RECALL ? null : move.at();
    }

    /// The opinion that is awaited with the first last day.
    private static Optional<Request> awaited(CaseState state) {
        return state.openRequests().stream()
                .filter(Request::isAwaited)
                .min(Comparator.comparingLong(
                        request -> request.dueMs() == Event.NO_TIME ? Long.MAX_VALUE : request.dueMs()));
    }

    private @Nullable Instant submitted(MadeMove move, CaseState next) {
        if (move.kind() == SUBMIT) {
            return move.at();
        }
        boolean stands = next.state() == LedgerState.IN_REVIEW || next.state() == LedgerState.DONE;
        return stands && move.kind() != MoveKind.CANCEL ? submittedAt : null;
    }

    /// The case as it passes to a unit because its holder is no longer there.
    Standing inherit(UnitId unit, Instant at) {
        CaseState next = state.inherit(number(unit));
        return new Standing(
                caseId,
                next,
                at,
                next.holder().unit() == state.holder().unit() ? unitSince : at,
                sameStretch(state, next) ? since : at,
                outside,
                firstDueOn,
                started,
                submittedAt,
                submittedBy,
                approved,
                lastMoveNo,
                lastMoveAt,
                opinionsIn);
    }

    private static boolean sameStretch(CaseState before, CaseState after) {
        return before.state() == after.state()
                && before.charged().equals(after.charged())
                && before.outside() == after.outside();
    }

    /// The day by which the answer is wanted that the case waits for; null if none was named, and while it waits for
    /// none.
    @Nullable
    LocalDate answerBy() {
        return state.openRequests().stream()
                .filter(request -> switch (state.state()) {
                    case AWAITING_REPLY -> request.isAwaited();
                    case AWAITING_DECISION -> request.move() == MoveKind.ESCALATE || request.move() == MoveKind.OBJECT;
                    default -> false;
                })
                .findFirst()
                .map(request -> day(request.dueMs()))
                .orElse(null);
    }

    Position position() {
        return new Position(
                caseId,
                state.state(),
                party(state.holder()),
                heldSince,
                since,
                party(state.charged()),
                state.state() == LedgerState.AWAITING_OUTSIDE ? outside : "",
                day(state.dueMs()),
                firstDueOn,
                started,
                submittedAt,
                approved,
                lastMoveNo,
                lastMoveAt,
                state.state() == LedgerState.DONE
                        ? null
                        : awaited(state).map(request -> day(request.dueMs())).orElse(null),
                opinionsIn);
    }

    /// What of a made move matters to the kernel's rules.
    static Event event(MadeMove move) {
        return new Event(
                move.kind(),
                move.at().toEpochMilli(),
                kernel(move.by()),
                kernel(move.to()),
                // An outside party is named by the move that began to wait for it.
                move.kind() == MoveKind.WAIT ? move.no() : -1,
                endOf(move.dueOn()));
    }

    static damlam.eventlog.Party kernel(@Nullable Party party) {
        if (party == null) {
            return damlam.eventlog.Party.UNKNOWN;
        }
        PersonId person = party.person();
        return new damlam.eventlog.Party(number(party.unit()), person == null ? -1 : Math.toIntExact(person.value()));
    }

    static @Nullable Party party(damlam.eventlog.Party party) {
        if (!party.hasUnit()) {
            return null;
        }
        return new Party(new UnitId(party.unit()), party.hasPerson() ? new PersonId(party.person()) : null);
    }

    private static int number(UnitId unit) {
        return Math.toIntExact(unit.value());
    }

    /// A last day lasts to its midnight.
    static long endOf(@Nullable LocalDate day) {
        return day == null
                ? Event.NO_TIME
                : day.plusDays(1).atStartOfDay(Org.ZONE).toInstant().toEpochMilli();
    }

    static @Nullable LocalDate day(long endMs) {
        return endMs == Event.NO_TIME ? null : LocalDate.ofInstant(Instant.ofEpochMilli(endMs - 1), Org.ZONE);
    }
}
