package damlam.org;

import java.time.LocalDate;

/// A head's power given to another for a time and a matter, in writing.
///
/// @param until the first day it no longer holds; it always ends (NĐ 30/2020, art. 13.3: limited in time)
/// @param ground number and date of the paper that gives it
public record Delegation(PersonId from, PersonId to, UnitId unit, LocalDate starts, LocalDate until, String ground) {
    public Delegation {
        if (!starts.isBefore(until)) {
            throw new IllegalArgumentException("a delegation ends after it starts, was " + starts + " to " + until);
        }
    }
}
