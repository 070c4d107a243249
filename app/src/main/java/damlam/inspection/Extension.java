package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// More time to explain, asked for once and answered once.
///
/// @param no 1 for the first
/// @param until the last day that is asked for
/// @param decision null while nobody has decided
public record Extension(
        int no,
        LocalDate until,
        String reason,
        Instant askedAt,
        @Nullable Decision decision) {
    /// @param words may be empty where it is granted
    public record Decision(boolean granted, PersonId by, String words, Instant at) {}

    public boolean isDenied() {
        return decision != null && !decision.granted();
    }
}
