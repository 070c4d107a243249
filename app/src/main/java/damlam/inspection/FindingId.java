package damlam.inspection;

/// Names one finding of an inspection; numbers start at 1.
public record FindingId(long value) {
    public FindingId {
        if (value < 1) {
            throw new IllegalArgumentException("no such finding: " + value);
        }
    }
}
