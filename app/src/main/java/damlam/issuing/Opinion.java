package damlam.issuing;

import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An opinion that was asked for, and given or not.
///
/// @param version of the paper it is about
/// @param answerBy the day by which it is wanted
/// @param agrees null until it is given
public record Opinion(
        long id,
        DraftId draft,
        int version,
        PersonId asked,
        PersonId askedBy,
        Instant askedAt,
        LocalDate answerBy,
        String question,
        @Nullable Boolean agrees,
        String words,
        @Nullable Instant givenAt) {
    public boolean open() {
        return givenAt == null;
    }
}
