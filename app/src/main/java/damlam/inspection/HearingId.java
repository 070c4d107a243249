package damlam.inspection;

/// Names one hearing; numbers start at 1.
public record HearingId(long value) {
    public HearingId {
        if (value < 1) {
            throw new IllegalArgumentException("no such hearing: " + value);
        }
    }

    /// What the journal calls it.
    public String subject() {
        return "hearing:" + value;
    }
}
