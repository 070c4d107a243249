package damlam.org;

import java.io.Serializable;

/// Names one unit; numbers start at 1.
public record UnitId(long value) implements Serializable {
    public UnitId {
        if (value < 1) {
            throw new IllegalArgumentException("no such unit: " + value);
        }
    }
}
