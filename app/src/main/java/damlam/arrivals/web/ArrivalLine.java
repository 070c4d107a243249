package damlam.arrivals.web;

import damlam.arrivals.Standing;
import damlam.page.Held;
import damlam.page.Mark;
import org.jspecify.annotations.Nullable;

/// One document in the list of what is not settled.
///
/// @param holder who has it; `age` since it came in
/// @param due message with the last day, or the limit for laying it before somebody; null where nothing limits it
/// @param leftMs until then
public record ArrivalLine(
        Standing at,
        Mark mark,
        String holder,
        Held held,
        Held age,
        @Nullable String due,
        @Nullable Long leftMs) {}
