package damlam.inspection;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// To whom a conclusion passed a matter last, and what became of it.
///
/// @param no counts how often it was passed on, from 1
/// @param unit whose head is competent; null where nobody in the chart is
/// @param by who passed it on
/// @param takenUp when a proceeding was opened from it; null before, and for whoever has no part in it
/// @param answer null where there is none
public record Referral(
        int no,
        @Nullable UnitId unit,
        PersonId by,
        Instant at,
        @Nullable Instant takenUp,
        @Nullable Answer answer) {
    /// That nothing is opened from it, or that it left the house.
    public sealed interface Answer {
        PersonId by();

        Instant at();

        /// Whoever is competent opens nothing.
        record Declined(String reasons, PersonId by, Instant at) implements Answer {}

        /// It went to a body outside, by a paper of the registers.
        record Sent(DocumentId paper, PersonId by, Instant at) implements Answer {}
    }

    /// When it was answered, taken up or sent; null as long as it waits.
    public @Nullable Instant settledAt() {
        return answer == null ? takenUp : answer.at();
    }
}
