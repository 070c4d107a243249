package damlam.personnel;

import damlam.cases.CaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the system found beside the evidence.
///
/// @param caseId where it was found; null where in none
/// @param moveNo the move that shows it; 0 where none does
/// @param count what was counted, of `of`; 0 where nothing was
public record Fact(
        What what, @Nullable LocalDate day, @Nullable CaseId caseId, int moveNo, int count, int of) {
    /// Stored by name.
    public enum What {
        /// A signal of daring.
        DARING,
        /// Something in the record speaks against a signal about them.
        EXPLAINED,
        /// A hearing confirmed an objective cause.
        OBJECTIVE_CAUSE,
        /// They said that something could not be done.
        OBJECTED,
        /// Results approved on time, of all approved in a year.
        ON_TIME,
        /// What they hold, and how much of it is late.
        WORKLOAD,
        /// Proposals and decisions they registered.
        REGISTERED,
        /// Working days away in a year.
        AWAY,
        /// They explained themselves to whoever proposes, not long ago.
        EXPLAINED_TO_PROPOSER(true),
        /// They objected to a unit of whoever proposes, not long ago.
        OBJECTED_TO_PROPOSER(true),
        /// They registered something that whoever proposes had to answer, not long ago.
        REGISTERED_TO_PROPOSER(true);

        private final boolean reprisal;

        What() {
            this(false);
        }

        What(boolean reprisal) {
            this.reprisal = reprisal;
        }

        /// Whether it may make a proposal look like reprisal; it accuses nobody.
        public boolean reprisal() {
            return reprisal;
        }
    }
}
