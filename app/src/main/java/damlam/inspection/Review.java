package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;

/// How a conclusion was looked at again.
///
/// @param first the conclusion that was looked at; where it was replaced it is history
/// @param upheld whether it still counts
/// @param reasons of whoever looked at it
public record Review(ReviewRequest request, Conclusion first, boolean upheld, String reasons, PersonId by, Instant at) {
    public Review {
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("an answer has its reasons");
        }
    }
}
