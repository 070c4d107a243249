package damlam.inspection;

import damlam.documents.Document;
import damlam.issuing.DraftId;
import damlam.issuing.State;
import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reminder on its way from a draft to the person.
///
/// @param no 1 for the first; another follows only one that was dropped or recalled
/// @param drafter who writes it
/// @param signer who signed it, or is to; null where that is not settled
/// @param document what it was registered as; null before it has a number
/// @param receivedAt when the person said that they have it; null before that
public record Reminder(
        int no,
        DraftId draft,
        PersonId drafter,
        State state,
        @Nullable PersonId signer,
        @Nullable Document document,
        @Nullable Instant receivedAt) {
    public boolean ended() {
        return state == State.DROPPED || state == State.RECALLED;
    }

    /// Whether the person can say that they have it.
    public boolean waits() {
        return state == State.RELEASED && receivedAt == null;
    }
}
