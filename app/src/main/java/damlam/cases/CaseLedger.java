package damlam.cases;

import damlam.eventlog.LedgerState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the time of one case went: its stretches tile its life, and each is charged to one party.
///
/// @param now the instant up to which an open case is counted
public record CaseLedger(List<Stretch> stretches, Instant now) {
    public CaseLedger {
        stretches = List.copyOf(stretches);
    }

    /// One stretch of a case's life.
    ///
    /// @param charged whose time this is; null while done, and while somebody outside is waited for
    /// @param outside that outside party, else empty
    /// @param moveNo the move that began it, or the latest before where an appointment's end began it
    public record Stretch(
            LedgerState state,
            @Nullable Party charged,
            String outside,
            Instant from,
            Instant to,
            long workingMs,
            int moveNo) {
        public long calendarMs() {
            return to.toEpochMilli() - from.toEpochMilli();
        }
    }

    /// Working time from the first move to the end, without stretches that are done.
    public long workingMs() {
        return stretches.stream()
                .filter(stretch -> stretch.state() != LedgerState.DONE)
                .mapToLong(Stretch::workingMs)
                .sum();
    }

    /// Calendar time from the first move to the end, without stretches that are done.
    public long calendarMs() {
        return stretches.stream()
                .filter(stretch -> stretch.state() != LedgerState.DONE)
                .mapToLong(Stretch::calendarMs)
                .sum();
    }
}
