package damlam.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A case in which others wait for somebody's opinion, decision or review.
///
/// @param answerBy the day by which the answer is wanted; null where none was named, and for a review
public record Asked(CaseLine line, @Nullable LocalDate answerBy) {}
