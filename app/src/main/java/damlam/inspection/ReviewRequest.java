package damlam.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// That whoever a conclusion is about asks to have it looked at again, and why.
///
/// @param answerBy the last day for the answer
/// @param files attached, as they are listed
public record ReviewRequest(String reasons, Instant at, LocalDate answerBy, List<Explanation.Attached> files) {
    public ReviewRequest {
        files = List.copyOf(files);
    }

    /// Whether the last day for the answer is over.
    public boolean isOverdue(LocalDate today) {
        return today.isAfter(answerBy);
    }
}
