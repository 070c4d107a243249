package damlam.detect;

/// A number that was found, beside the one it is held against, so that a person can check a signal and what
/// speaks against it. What the two are is said by the detector of the signal and by the factor.
///
/// @param unit what both count
/// @param found what was found
/// @param of what it is held against: a limit, what is usual, or the whole of which `found` is a part
public record Figure(Unit unit, long found, long of) {
    /// What a figure counts.
    public enum Unit {
        /// Working time in milliseconds, by the calendar of the ledger.
        WORKING_MS,
        /// Cases, times, rounds.
        COUNT
    }

    static Figure ms(long found, long of) {
        return new Figure(Unit.WORKING_MS, found, of);
    }

    static Figure count(long found, long of) {
        return new Figure(Unit.COUNT, found, of);
    }

    /// How far `found` has gone beyond `of`, for a pattern in which more is worse: a half at the limit, towards 1
    /// far above it.
    double above() {
        return found <= 0 ? 0 : (double) found / ((double) found + Math.max(of, 1));
    }

    /// The same where less is worse: a half at the limit, 1 at nothing.
    double below() {
        return of <= 0 ? 0.5 : 1 - Math.min(found, of) / (2.0 * of);
    }
}
