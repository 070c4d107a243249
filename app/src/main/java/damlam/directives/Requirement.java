package damlam.directives;

import damlam.dispatch.Point;
import damlam.dispatch.Span;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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

    /// Whether the text sets a day that is over on `today`, and no person has said that it stands.
    public boolean pastByText(LocalDate today) {
        return termBy == null && past(today);
    }

    /// Whether it is late as soon as it is issued on `today`.
    public boolean past(LocalDate today) {
        return term instanceof Term.On(LocalDate day) && day.isBefore(today);
    }

    /// What is left when a point becomes a requirement of its own.
    ///
    /// @param rest the term that the text then leaves; one that a person set stays
    Requirement without(Point point, Term rest) {
        String line = Proposals.line(point);
        String left = text.lines().filter(one -> !one.equals(line)).collect(Collectors.joining("\n"));
        Term then = termBy == null ? rest : term;
        return new Requirement(id, no, title, left, span, scope, lead, coordinators, product, then, termBy);
    }
}
