package damlam.issuing;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A draft as it stands.
///
/// @param unit that drafts it
/// @param purpose what it is for
/// @param version of the paper, from 1
/// @param since when it came to whoever has it
/// @param signer whom it is laid before, or who signed it; null before
/// @param document what it was registered as; null before it has a number
public record Draft(
        DraftId id,
        UnitId unit,
        PersonId drafter,
        Purpose purpose,
        State state,
        int stepNo,
        int version,
        Paper paper,
        Instant since,
        @Nullable PersonId signer,
        @Nullable LocalDate signedOn,
        @Nullable DocumentId document) {

    /// @param answers the incoming document it answers; null for none
    /// @param corrects the issued document whose form it corrects (art. 18.3); null for none
    /// @param replaces the issued document it takes the place of (art. 18.3); null for none
    public record Purpose(
            @Nullable DocumentId answers,
            @Nullable DocumentId corrects,
            @Nullable DocumentId replaces) {
        public static final Purpose OWN = new Purpose(null, null, null);
    }
}
