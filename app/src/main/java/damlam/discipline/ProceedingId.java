package damlam.discipline;

/// Names one proceeding; numbers start at 1.
public record ProceedingId(long value) {
    public ProceedingId {
        if (value < 1) {
            throw new IllegalArgumentException("no such proceeding: " + value);
        }
    }

    /// What the journal calls it.
    public String subject() {
        return "proceeding:" + value;
    }
}
