package damlam.numbers;

import damlam.dispatch.DispatchType;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One run of numbers, from 01 on 1 January to the end of each year, as the head of the body decided it.
///
/// @param body whose numbers they are
/// @param types those it is for; empty for all that no other series of its scope names
/// @param organ the sign of the body in the symbol; of a council, its own
/// @param until the first day it is no longer in force; null while it is
/// @param firstNo its first number in the year in which it begins; later years begin with 1
/// @param decision the paper that decides it, as one would cite it
public record Series(
        SeriesId id,
        UnitId body,
        String name,
        Scope scope,
        Set<DispatchType> types,
        String organ,
        LocalDate from,
        @Nullable LocalDate until,
        int firstNo,
        PersonId decidedBy,
        String decision,
        LocalDate decidedOn,
        PersonId recordedBy,
        Instant recordedAt) {
    public Series {
        types = Set.copyOf(types);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /// Whether it has not ended by a day, begun or not.
    public boolean lastsBeyond(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    /// Whether it takes whatever no other series names.
    public boolean takesTheRest() {
        return types.isEmpty();
    }
}
