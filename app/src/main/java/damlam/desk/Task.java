package damlam.desk;

import damlam.calendar.WorkCalendar;
import damlam.cases.Asked;
import damlam.cases.CaseLine;
import damlam.cases.Position;
import damlam.cases.Progress;
import damlam.eventlog.LedgerState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something a person has to do next on a case: with what they hold, or because another waits for their answer.
///
/// @param turn whether it is for them to do, and in whose place
/// @param since when it came to them
/// @param workingMs working time since
/// @param answerBy the day by which the answer is wanted; null where nobody named one
/// @param silent whether that day went by, and the silence is recorded as agreement
public record Task(
        CaseLine line,
        Act act,
        Turn turn,
        Instant since,
        long workingMs,
        @Nullable LocalDate answerBy,
        boolean silent) {
    /// What is to be done, in the order in which a case goes through them.
    public enum Act {
        /// A unit's head has not looked at it.
        OPEN,
        /// A unit's head says who does it.
        ASSIGN,
        TAKE,
        GO_ON,
        /// Begun, and due soon or late.
        HAND_IN,
        GIVE_OPINION,
        DECIDE,
        REVIEW
    }

    static Task held(CaseLine line, Turn turn, Instant now, WorkCalendar calendar) {
        return of(line, nextAct(line), turn, line.at().heldSince(), null, false, now, calendar);
    }

    static Task asked(Asked asked, Turn turn, Instant now, WorkCalendar calendar) {
        CaseLine line = asked.line();
        Act act = asked.opinion()
                ? Act.GIVE_OPINION
                : switch (line.at().state()) {
                    case AWAITING_DECISION -> Act.DECIDE;
                    case IN_REVIEW -> Act.REVIEW;
                    case AWAITING_REPLY, AWAITING_OUTSIDE, UNOPENED, QUEUED, WORKING, HELD, DONE -> Act.GIVE_OPINION;
                };
        return of(line, act, turn, asked.since(), asked.answerBy(), asked.silent(), now, calendar);
    }

    private static Task of(
            CaseLine line,
            Act act,
            Turn turn,
            Instant since,
            @Nullable LocalDate answerBy,
            boolean silent,
            Instant now,
            WorkCalendar calendar) {
        long ms = calendar.workingMs(since.toEpochMilli(), Math.max(since.toEpochMilli(), now.toEpochMilli()));
        return new Task(line, act, turn, since, ms, answerBy, silent);
    }

    private static Act nextAct(CaseLine line) {
        Position at = line.at();
        boolean byUnit = at.holder() != null && at.holder().person() == null;
        if (byUnit) {
            return at.state() == LedgerState.UNOPENED ? Act.OPEN : Act.ASSIGN;
        }
        if (at.state() == LedgerState.WORKING) {
            return line.progress() == Progress.SOON_DUE || line.progress() == Progress.LATE ? Act.HAND_IN : Act.GO_ON;
        }
        return at.started() ? Act.GO_ON : Act.TAKE;
    }

    /// Whether another waits for this person.
    public boolean asked() {
        return act == Act.GIVE_OPINION || act == Act.DECIDE || act == Act.REVIEW;
    }

    /// Whether the result was handed in by its last day and lies with its reviewer: no deadline runs against its
    /// holder.
    public boolean handedInOnTime() {
        return line.at().state() == LedgerState.IN_REVIEW
                && line.at().dueOn() != null
                && line.progress() == Progress.WAITING;
    }

    /// How it presses on this person: by the day on which the answer is wanted, where one was named, else as the case
    /// does.
    ///
    /// @param soonUntil of that day, as [Progress#soonUntil] has it
    public Progress progress(LocalDate today, LocalDate soonUntil) {
        if (answerBy == null) {
            return line.progress();
        }
        if (answerBy.isBefore(today)) {
            return Progress.LATE;
        }
        return answerBy.isAfter(soonUntil) ? Progress.WAITING : Progress.SOON_DUE;
    }

    /// As [Progress#leftMs]; null where there is no last day.
    public @Nullable Long leftMs(Instant now, WorkCalendar calendar) {
        LocalDate due = answerBy == null ? line.at().dueOn() : answerBy;
        return due == null ? null : Progress.leftMs(due, now, calendar);
    }
}
