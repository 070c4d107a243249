package damlam.daring;

import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happened to an initiative after it was registered.
///
/// @param no within the initiative, from 1
/// @param to where it was forwarded to; null for any other act
/// @param answerBy by when that unit is to answer; null for any other act
public record Step(
        InitiativeId initiative,
        int no,
        Act act,
        @Nullable UnitId to,
        @Nullable LocalDate answerBy,
        String words,
        PersonId by,
        Instant at) {
    /// Stored by name.
    public enum Act {
        /// To the head of the unit that is competent.
        FORWARDED("daring.forward"),
        /// A proposal may be carried out; a decision was within competence.
        AGREED("daring.agree"),
        DECLINED("daring.decline"),
        /// Whoever registered it added something; what stands before stays.
        ADDED("daring.add");

        private final String kind;

        Act(String kind) {
            this.kind = kind;
        }

        /// What the journal calls it.
        public String kind() {
            return kind;
        }

        public boolean answers() {
            return this == AGREED || this == DECLINED;
        }
    }
}
