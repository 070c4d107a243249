package damlam.org;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A delegation as it is told to whom it was given: that it was, or that it ended before its last day.
///
/// @param last the last day that it was given for, also where it ended before
/// @param takenAt when it was taken back; null where it was not
/// @param lapsed whether it fell with the post of whoever gave it, or with that of the deputy it was given to
/// @param readAt when they read what is told of it now; null where they have not
public record DelegationNotice(
        Delegation given,
        LocalDate last,
        @Nullable Instant takenAt,
        boolean lapsed,
        @Nullable Instant readAt) {
    /// Whether it ended before its last day.
    public boolean ended() {
        return end() != null;
    }

    /// How it ended before its last day, as messages name it; null where it did not.
    public @Nullable String end() {
        return takenAt != null ? "taken" : lapsed ? "lapsed" : null;
    }
}
