package damlam.directives;

import damlam.dispatch.Span;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One numbered duty of a directive, as people settled it.
///
/// @param no as printed: `1`, `II.1`
/// @param title a short name for lists
/// @param text its own words
/// @param span where it stands in the document; null if a person added it
/// @param lead who leads it; null for the head of each unit
/// @param coordinators units that are to work with whoever leads
/// @param product what the result is to be; may be empty
/// @param termBy who set day or period; null where the text does
public record Requirement(
        RequirementId id,
        String no,
        String title,
        String text,
        @Nullable Span span,
        Scope scope,
        @Nullable PersonId lead,
        List<UnitId> coordinators,
        String product,
        Term term,
        @Nullable PersonId termBy) {
    /// As long as a title may be; the whole text stands beside it.
    public static final int LONGEST_TITLE = 200;

    public Requirement {
        if (no.isBlank() || title.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException(
                    "a requirement has a number, a title and a text, was '%s', '%s'".formatted(no, title));
        }
        coordinators = List.copyOf(coordinators);
    }
}
