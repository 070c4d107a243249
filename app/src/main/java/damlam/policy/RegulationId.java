package damlam.policy;

/// Names one rule that was reported; numbers start at 1.
public record RegulationId(long value) {
    public RegulationId {
        if (value < 1) {
            throw new IllegalArgumentException("no such rule: " + value);
        }
    }

    /// What the journal calls it.
    public String subject() {
        return "regulation:" + value;
    }
}
