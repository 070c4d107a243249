package damlam.cases;

/// How a case stood when a window of days was closed.
///
/// @param line the case, as it stood then
public record Result(CaseLine line, Kind kind) {
    /// What reports count (NĐ 09/2019 asks for results on time, late, pending in time, pending overdue).
    public enum Kind {
        /// Ended with a result handed in by its last day, or without a last day.
        DONE_ON_TIME,
        DONE_LATE,
        PENDING_IN_TIME,
        PENDING_OVERDUE,
        /// Ended by its issuer without a result.
        CANCELLED
    }
}
