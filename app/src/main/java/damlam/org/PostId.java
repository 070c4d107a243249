package damlam.org;

/// Names one post; numbers start at 1.
public record PostId(long value) {
    public PostId {
        if (value < 1) {
            throw new IllegalArgumentException("no such post: " + value);
        }
    }
}
