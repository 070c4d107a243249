package damlam.org;

import java.time.LocalDate;

/// @param until the first day back
public record Absence(PersonId person, LocalDate from, LocalDate until, String reason) {
    public Absence {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an absence ends after it starts, was " + from + " to " + until);
        }
    }
}
