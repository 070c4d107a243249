package damlam.org;

/// Names one person; numbers start at 1.
public record PersonId(long value) {
    public PersonId {
        if (value < 1) {
            throw new IllegalArgumentException("no such person: " + value);
        }
    }
}
