package damlam.policy;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a review.
///
/// @param no 1 for the first on its rule
/// @param state where the review stands by it
/// @param holder the unit that takes the next step
/// @param day by when it does, or opinions are to come; of a rule in force the day since when it holds; null where the
/// rule was kept
/// @param asked the units whose opinions are asked for by it, `outside` organisations that are asked by letters
/// @param document what amends the rule, in the registers; null for any other step
/// @param words what was proposed, asked or issued, or why it is kept
public record Step(
        RegulationId regulation,
        int no,
        State state,
        UnitId holder,
        @Nullable LocalDate day,
        List<UnitId> asked,
        List<Outside> outside,
        @Nullable DocumentId document,
        String words,
        PersonId by,
        Instant at) {
    public Step {
        asked = List.copyOf(asked);
        outside = List.copyOf(outside);
    }

    /// Whether somebody is asked by it.
    public boolean asks() {
        return !asked.isEmpty() || !outside.isEmpty();
    }
}
