package damlam.org;

import java.time.LocalDate;

/// Somebody is away, from a day to a day.
///
/// @param id 0 before it is recorded
/// @param until the first day back
public record Absence(long id, PersonId person, LocalDate from, LocalDate until, String reason) {
    public Absence {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an absence ends after it starts, was " + from + " to " + until);
        }
    }

    public Absence(PersonId person, LocalDate from, LocalDate until, String reason) {
        this(0, person, from, until, reason);
    }
}
