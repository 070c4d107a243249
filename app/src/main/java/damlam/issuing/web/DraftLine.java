package damlam.issuing.web;

import damlam.issuing.Draft;
import damlam.page.Held;
import damlam.page.Mark;
import org.jspecify.annotations.Nullable;

/// A draft in a list.
///
/// @param number empty before it has one
/// @param limit by when it is to be numbered or out; null where nothing limits it
public record DraftLine(
        Draft draft,
        String number,
        Mark mark,
        String holder,
        String unit,
        Held held,
        @Nullable String limit,
        @Nullable Long leftMs) {}
