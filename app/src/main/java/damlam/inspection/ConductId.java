package damlam.inspection;

/// Names one report of conduct; numbers start at 1.
public record ConductId(long value) {
    public ConductId {
        if (value < 1) {
            throw new IllegalArgumentException("no such report: " + value);
        }
    }

    /// What the journal calls it.
    public String subject() {
        return "conduct:" + value;
    }
}
