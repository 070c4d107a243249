package damlam.cases.web;

import damlam.cases.CaseLine;
import damlam.cases.Position;
import damlam.page.Held;
import damlam.page.Mark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One case as a row of a list.
///
/// @param whole what the title is the beginning of; null where it is all
/// @param state the words beside the mark
/// @param holder null once it is done
/// @param held how long they have held it; null once it is done
/// @param due its last day, or that of the report due next; empty for standing work
public record CaseRow(
        String href,
        String title,
        @Nullable String whole,
        String from,
        String unit,
        Mark mark,
        String state,
        @Nullable String holder,
        @Nullable Held held,
        String due) {

    static CaseRow of(CaseLine line, Shows shows, String from, @Nullable String whole) {
        return of(line, shows, from, whole, null);
    }

    /// @param unitSince since when it lies with the unit, where it came to its holder on a later day; null else
    static CaseRow of(CaseLine line, Shows shows, String from, @Nullable String whole, @Nullable Instant unitSince) {
        Position at = line.at();
        return new CaseRow(
                "/cases/" + line.work().id().value(),
                line.work().title(),
                whole,
                from,
                shows.names.unit(line.work().unit()),
                Shows.mark(line.progress()),
                shows.state(line),
                shows.holder(at),
                at.holder() == null ? null : shows.held(at.heldSince()).within(unitSince, shows.now, shows.calendar),
                shows.due(line));
    }
}
