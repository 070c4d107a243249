package damlam.org;

/// Names one unit; numbers start at 1.
public record UnitId(long value) {
    public UnitId {
        if (value < 1) {
            throw new IllegalArgumentException("no such unit: " + value);
        }
    }
}
