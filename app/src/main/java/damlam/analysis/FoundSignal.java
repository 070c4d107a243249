package damlam.analysis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A signal as it is kept: it asks, and accuses nobody.
///
/// @param pattern as the latest search saw it; of one that is gone, as it was seen last
/// @param foundAt when it was first found
/// @param toldAt as of when its figures are
/// @param rules the version of the thresholds it follows from
/// @param theirsUntil until when it is for whom it is about alone, unless they look before
/// @param lookedAt when the person it is about first looked at it; null while they have not
/// @param gone null while it stands
public record FoundSignal(
        SignalId id,
        Pattern pattern,
        Instant foundAt,
        Instant toldAt,
        String rules,
        Instant theirsUntil,
        @Nullable Instant lookedAt,
        @Nullable Gone gone) {
    /// That it is no longer found, and which fact overturned it.
    ///
    /// @param moveNo the first new move of the case, where that is the fact; else 0
    /// @param moves how many new moves there were; else 0
    public record Gone(Instant at, Reason reason, int moveNo, int moves) {}

    /// Which fact overturned a signal; stored by name.
    public enum Reason {
        /// Somebody went on with the case.
        MOVE,
        /// An absence of the person was recorded.
        ABSENCE,
        /// Other thresholds hold.
        RULES,
        /// Seen with the other work of those concerned and with what is usual among their peers today, the figure is
        /// no longer beyond its limit.
        OTHERS
    }

    /// Whether others than whom it is about may look by now.
    public boolean isOpen(Instant now) {
        return lookedAt != null || !theirsUntil.isAfter(now);
    }

    /// Whether its figure grew until the search told it: work lay, and nobody ended that. What is counted or ended has
    /// the figure it had at once.
    public boolean isRunning() {
        return switch (pattern.kind()) {
            case IDLE_HOLD, NEVER_STARTED -> pattern.moves().size() <= 1;
            case UNDECIDED -> true;
            default -> false;
        };
    }

    public boolean stands() {
        return gone == null;
    }
}
