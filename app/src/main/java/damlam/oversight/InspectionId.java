package damlam.oversight;

/// Names one inspection; numbers start at 1.
public record InspectionId(long value) {
    public InspectionId {
        if (value < 1) {
            throw new IllegalArgumentException("no such inspection: " + value);
        }
    }

    /// What the journal calls it.
    public String subject() {
        return "inspection:" + value;
    }
}
