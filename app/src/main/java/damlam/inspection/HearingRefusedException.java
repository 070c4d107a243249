package damlam.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step of a hearing that is not taken, and why.
public final class HearingRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is no such hearing, signal or finding for them.
        NOT_SEEN,
        /// They are barred.
        BARRED,
        /// Only the person who was asked explains.
        NOT_ASKED,
        /// A hearing on it is open, or has ended.
        HEARD_ALREADY,
        /// The day leaves less time than the rule gives.
        TOO_SOON,
        /// The day is later than the rule allows.
        TOO_LATE,
        /// No more extensions.
        NO_MORE_EXTENSIONS,
        /// More time is asked for, and nobody has decided.
        EXTENSION_OPEN,
        /// There is nothing to decide.
        NOTHING_OPEN,
        /// The person still has time to explain.
        NOT_HEARD,
        /// It has ended.
        CONCLUDED,
        /// They asked too many people in a week.
        TOO_MANY,
        /// The person said more since whoever concludes read it.
        SAID_MORE,
        /// Too late to refuse more time: the person could no longer answer in the time they had.
        DENIED_LATE,
        /// It says what was said before.
        SAID_BEFORE,
        /// The day is a day off.
        DAY_OFF,
        /// The reasons are those of another case.
        COPIED,
        /// The reasons are those that this very hearing was concluded with.
        REPEATED,
        /// The reasons are what the person said.
        SAID_BY_PERSON,
        /// The question asks nothing that could be answered.
        QUESTION_SHORT,
        /// A signal to commend is not asked about.
        DARING,
        /// It names nobody who could be asked.
        NOBODY,
        /// It repeats what was written in a report, by which others might know who wrote it.
        QUOTED,
        /// The words of the report were erased, so that nothing is left to explain.
        ERASED,
        /// They were erased after the person was asked, who has explained nothing so far and still may.
        GONE,
        /// They were erased after the person was asked, and nothing was explained: no conclusion lies upon them.
        NOTHING_SAID,
        /// It was withdrawn.
        WITHDRAWN,
        /// Only whoever holds it withdraws it.
        NOT_HOLDER,
        /// Somebody else holds it, and still has time to conclude.
        HELD,
        /// It did not come to a reminder, or none was sent.
        NOT_REMINDED,
        /// Only whoever concluded writes the reminder.
        NOT_CONCLUDER,
        /// The reasons say nothing of the case.
        TOO_SHORT,
        /// It is being looked at again.
        UNDER_REVIEW,
        /// It was looked at again, which is done once.
        REVIEWED_ALREADY,
        /// Nothing milder could come of it.
        NOTHING_MILDER,
        /// The days in which it can be asked for are over.
        REVIEW_LATE,
        /// Nobody in the chart could look at it again.
        NOBODY_REVIEWS,
        /// Nobody asks that it be looked at again.
        NOT_UNDER_REVIEW,
        /// Somebody else looks at it again.
        NOT_REVIEWER,
        /// A conclusion is replaced by a milder one only.
        HARSHER,
        /// The same was heard and concluded before, and no reason is given why again.
        HEARD_BEFORE,
        /// It was not passed to them, or was answered.
        NOT_PASSED,
        /// Nobody in the chart is competent and free to judge.
        NOBODY_COMPETENT,
        /// The registers have no such paper that went out since it was concluded.
        NO_SUCH_PAPER,
        /// They gave out the work that is said to be too much for the person.
        GAVE_WORK
    }

    private final Reason reason;
    private final @Nullable Instant until;

    HearingRefusedException(Reason reason) {
        this(reason, null);
    }

    HearingRefusedException(Reason reason, @Nullable Instant until) {
        super(reason.name());
        this.reason = reason;
        this.until = until;
    }

    public Reason reason() {
        return reason;
    }

    /// From when it would be taken; null where time changes nothing.
    public @Nullable Instant until() {
        return until;
    }
}
