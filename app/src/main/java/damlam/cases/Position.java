package damlam.cases;

import damlam.eventlog.LedgerState;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a case stands: derived from its moves, and from who is still in their post.
///
/// @param holder who must make the next move; null once it is done
/// @param heldSince when the present holding began
/// @param since when the present state began
/// @param charged whom the time is charged to now; null once it is done, and while it waits for somebody outside
/// @param outside that outside party; empty while it waits for none
/// @param dueOn the last day; null for standing work
/// @param firstDueOn the last day before any extension
/// @param started whether there was an ACCEPT, PROGRESS or SUBMIT
/// @param submittedAt when the result that is under review or approved was handed in; null if none is
/// @param approved whether it ended with an approved result
/// @param replyBy the first last day among the opinions that are awaited; null where none is, or has a day
/// @param opinionsIn when the last opinion came that had been awaited, or silence stood for it: since then a decision
/// is
///     due; null before that, and once a result was handed in
/// @param lastMoveNo the number of the latest move; a form sends it back to show what it was made on
public record Position(
        CaseId caseId,
        LedgerState state,
        @Nullable Party holder,
        Instant heldSince,
        Instant since,
        @Nullable Party charged,
        String outside,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate firstDueOn,
        boolean started,
        @Nullable Instant submittedAt,
        boolean approved,
        int lastMoveNo,
        Instant lastMoveAt,
        @Nullable LocalDate replyBy,
        @Nullable Instant opinionsIn) {

    /// As it stands when a unit holds it since the holder left; what waits for others, waits no more, as the kernel has
    /// it.
    Position inheritedBy(UnitId unit, Instant left) {
        boolean stays = state == LedgerState.IN_REVIEW || state == LedgerState.DONE;
        return new Position(
                caseId,
                stays ? state : LedgerState.QUEUED,
                Party.of(unit),
                left,
                stays ? since : left,
                stays ? charged : Party.of(unit),
                "",
                dueOn,
                firstDueOn,
                started,
                submittedAt,
                approved,
                lastMoveNo,
                lastMoveAt,
                replyBy,
                opinionsIn);
    }

    Position withoutOpinions() {
        return new Position(
                caseId,
                state,
                holder,
                heldSince,
                since,
                charged,
                outside,
                dueOn,
                firstDueOn,
                started,
                submittedAt,
                approved,
                lastMoveNo,
                lastMoveAt,
                null,
                null);
    }

    public boolean done() {
        return state == LedgerState.DONE;
    }

    /// Whether it ended without a result: neither done nor still to be done.
    public boolean cancelled() {
        return done() && !approved;
    }

    /// The state in which it is shown: work that was begun is in work, also while it lies with somebody who has not
    /// taken it up; and what nobody began is not, though it was waited for and goes on.
    public LedgerState shown() {
        if (done() || waits()) {
            return state;
        }
        if (started) {
            return LedgerState.WORKING;
        }
        return state == LedgerState.UNOPENED ? state : LedgerState.QUEUED;
    }

    /// Whether the next answer is somebody else's to give.
    public boolean waits() {
        return state.isAwaiting() || state == LedgerState.IN_REVIEW;
    }
}
