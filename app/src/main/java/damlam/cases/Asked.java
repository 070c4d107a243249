package damlam.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A case in which others wait for somebody's opinion, decision or review.
///
/// @param answerBy the day by which the answer is wanted; null where none was named, and for a review
/// @param opinion what is asked for is an opinion
/// @param silent whether the day went by, and the silence is recorded as agreement
/// @param of who is asked: the person, or a unit for which they stand in
/// @param since when it was asked, or began to wait
public record Asked(
        CaseLine line,
        @Nullable Party of,
        @Nullable LocalDate answerBy,
        boolean opinion,
        boolean silent,
        Instant since) {}
