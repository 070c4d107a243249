package damlam.calendar;

/// A stretch of working time.
///
/// @param fromMs its first instant, in milliseconds since 1970-01-01T00:00Z
/// @param toMs the instant at which it ends, exclusive
public record Stretch(long fromMs, long toMs) {
    public Stretch {
        if (toMs < fromMs) {
            throw new IllegalArgumentException("not a stretch: [%d, %d)".formatted(fromMs, toMs));
        }
    }

    public long ms() {
        return toMs - fromMs;
    }
}
