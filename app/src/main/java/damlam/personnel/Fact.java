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
    /// What a fact says.
    public enum Side {
        /// It speaks for the person.
        FAVOUR,
        /// How much work there was and in what conditions: it may speak for them or against.
        WORK,
        REPRISAL
    }

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
        /// A result in the evidence was handed in days before its last.
        EARLY,
        /// How many results of a year were.
        EARLY_IN_YEAR,
        /// Results approved on time, of all approved in a year.
        ON_TIME(Side.WORK),
        /// What they hold, and how much of it is late.
        WORKLOAD(Side.WORK),
        /// Proposals and decisions they registered.
        REGISTERED,
        /// Working days away in a year.
        AWAY(Side.WORK),
        /// They explained themselves to whoever proposes, not long ago.
        EXPLAINED_TO_PROPOSER(Side.REPRISAL),
        /// They objected to a unit of whoever proposes, not long ago.
        OBJECTED_TO_PROPOSER(Side.REPRISAL),
        /// They registered something that whoever proposes had to answer, not long ago.
        REGISTERED_TO_PROPOSER(Side.REPRISAL);

        private final Side side;

        What() {
            this(Side.FAVOUR);
        }

        What(Side side) {
            this.side = side;
        }

        public Side side() {
            return side;
        }

        /// Whether it may make a proposal look like reprisal; it accuses nobody.
        public boolean reprisal() {
            return side == Side.REPRISAL;
        }
    }
}
