package damlam.policy;

import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step that somebody would take.
///
/// @param holder who is to review the rule; null for any step but the first, whose unit goes on
/// @param asked the units whose opinions are asked for; empty for any other step
/// @param outside organisations outside the chart that are asked by letters; empty for any other step
/// @param day by when the next step is due, opinions are to come, or since when the amended rule holds; null where the
///     usual day will do, or the rule is kept
/// @param number of the document that amends the rule; empty where none does yet, or it is known already
public record NextStep(
        State to,
        @Nullable UnitId holder,
        List<UnitId> asked,
        List<Outside> outside,
        @Nullable LocalDate day,
        String number,
        String words) {
    public NextStep {
        asked = List.copyOf(asked);
        outside = List.copyOf(outside);
    }

    /// Asking nobody outside.
    public NextStep(
            State to,
            @Nullable UnitId holder,
            List<UnitId> asked,
            @Nullable LocalDate day,
            String number,
            String words) {
        this(to, holder, asked, List.of(), day, number, words);
    }
}
