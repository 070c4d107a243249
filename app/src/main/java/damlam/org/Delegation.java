package damlam.org;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A head's power given to another for a time and a matter, in writing.
///
/// @param id 0 before it is recorded
/// @param until the first day it no longer holds; it always ends (NĐ 30/2020, art. 13.3: limited in time)
/// @param ground number and date of the paper that gives it
/// @param matter the kind of matter it is for; null for all that the head decides
public record Delegation(
        long id,
        PersonId from,
        PersonId to,
        UnitId unit,
        LocalDate starts,
        LocalDate until,
        String ground,
        @Nullable MatterId matter) {
    public Delegation {
        if (!starts.isBefore(until)) {
            throw new IllegalArgumentException("a delegation ends after it starts, was " + starts + " to " + until);
        }
    }

    public Delegation(PersonId from, PersonId to, UnitId unit, LocalDate starts, LocalDate until, String ground) {
        this(0, from, to, unit, starts, until, ground, null);
    }
}
