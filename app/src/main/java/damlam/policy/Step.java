package damlam.policy;

import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One step of a review.
///
/// @param no 1 for the first on its rule
/// @param state where the review stands by it
/// @param holder the unit that takes the next step
/// @param day by when it does; of a rule in force the day since when it holds; null where the rule was kept
/// @param words what was proposed, of whom opinions are asked, what was issued, or why it is kept
public record Step(
        RegulationId regulation,
        int no,
        State state,
        UnitId holder,
        @Nullable LocalDate day,
        String words,
        PersonId by,
        Instant at) {}
