package damlam.org;

/// Names one kind of matter; numbers start at 1.
public record MatterId(long value) {
    public MatterId {
        if (value < 1) {
            throw new IllegalArgumentException("no such matter: " + value);
        }
    }
}
