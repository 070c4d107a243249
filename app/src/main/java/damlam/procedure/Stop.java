package damlam.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days that a clock does not count.
///
/// @param from the first
/// @param to the last; null while it goes on
public record Stop(Kind kind, LocalDate from, @Nullable LocalDate to) {
    /// Why.
    public enum Kind {
        /// Nothing may be considered.
        NOT_CONSIDERED,
        CRIMINAL_PROCEEDINGS,
        /// Complaint or court case against the decision, until one takes its place.
        COMPLAINT_OR_COURT,
        /// What keeps a person from complaining in time: illness, disaster, duty far away, an account that
        /// others closed.
        OBSTACLE
    }

    public Stop {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a stop ends before it begins: " + from + " to " + to);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    static boolean covered(List<Stop> stops, LocalDate day) {
        return stops.stream().anyMatch(stop -> stop.covers(day));
    }
}
