package damlam.arrivals;

import damlam.documents.Document;
import damlam.documents.Limit;
import damlam.documents.LimitRule;
import damlam.documents.Limits;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a document that came in stands.
///
/// @param stepNo of its last step; 0 before the first
/// @param person who has it; null where a unit has
/// @param unit the unit that has it, or whose person has; null where nobody was directed yet
/// @param since when it came to them, or when it was settled
/// @param dueOn the last day for settling it; null where nobody set one
public record Standing(
        Document document,
        Stage stage,
        int stepNo,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        Instant since,
        @Nullable LocalDate dueOn) {
    public enum Stage {
        /// Registered, and not yet laid before anybody.
        TO_SUBMIT,
        TO_DIRECT,
        /// With a unit that has not signed for it.
        TO_RECEIVE,
        TO_SETTLE,
        /// Work was given out by it as a directive.
        CASE,
        ANSWERED,
        NOTED;

        public boolean settled() {
            return this == CASE || this == ANSWERED || this == NOTED;
        }

        static Stage after(Step.Kind kind) {
            return switch (kind) {
                case SUBMIT, RETURN, REOPEN -> TO_DIRECT;
                case DIRECT -> TO_RECEIVE;
                case RECEIVE -> TO_SETTLE;
                case ANSWER -> ANSWERED;
                case NOTE -> NOTED;
            };
        }
    }

    public boolean settled() {
        return stage.settled();
    }

    /// By when it has to be laid before whoever directs; empty once it is.
    public Optional<Limit> submitLimit(Limits limits) {
        LocalDate arrived = document.arrival().on();
        return stage == Stage.TO_SUBMIT && arrived != null
                ? limits.of(LimitRule.Act.SUBMIT, document.arrival(), arrived)
                : Optional.empty();
    }
}
