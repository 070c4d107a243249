package damlam.directives;

import damlam.dispatch.Span;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A requirement that has no number of its own in the database yet.
record Proposed(
        String no,
        String title,
        String text,
        @Nullable Span span,
        Scope scope,
        List<UnitId> coordinators,
        String product,
        Term term,
        @Nullable PersonId termBy) {
    Proposed {
        coordinators = List.copyOf(coordinators);
    }
}
