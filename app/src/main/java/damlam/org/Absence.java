package damlam.org;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody is away, from a day to a day.
///
/// @param id 0 before it is recorded
/// @param until the first day back
/// @param recorded null before it is recorded
public record Absence(
        long id,
        PersonId person,
        LocalDate from,
        LocalDate until,
        String reason,
        @Nullable Recorded recorded) {
    public Absence {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an absence ends after it starts, was " + from + " to " + until);
        }
    }

    public Absence(PersonId person, LocalDate from, LocalDate until, String reason) {
        this(0, person, from, until, reason, null);
    }

    /// How it became known.
    ///
    /// @param by null where the system's own set-up did it
    /// @param movesWithin how many moves the person had made in it by then
    public record Recorded(Instant at, @Nullable PersonId by, int movesWithin) {}

    /// Whether it had begun before the day on which it was recorded: such a one explains delay only for who believes
    /// it.
    public boolean afterwards() {
        return recorded != null && from.isBefore(LocalDate.ofInstant(recorded.at(), Org.ZONE));
    }
}
