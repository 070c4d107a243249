package damlam.org;

import java.io.Serializable;

/// Names one person; numbers start at 1.
public record PersonId(long value) implements Serializable {
    public PersonId {
        if (value < 1) {
            throw new IllegalArgumentException("no such person: " + value);
        }
    }
}
