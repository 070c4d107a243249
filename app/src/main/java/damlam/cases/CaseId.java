package damlam.cases;

/// Names one case; numbers start at 1.
public record CaseId(long value) {
    public CaseId {
        if (value < 1) {
            throw new IllegalArgumentException("no such case: " + value);
        }
    }

    /// What the journal calls it.
    public String subject() {
        return "case:" + value;
    }
}
