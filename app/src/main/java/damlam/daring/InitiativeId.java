package damlam.daring;

/// Names one registered proposal or decision; numbers start at 1.
public record InitiativeId(long value) {
    public InitiativeId {
        if (value < 1) {
            throw new IllegalArgumentException("no such initiative: " + value);
        }
    }

    /// What the journal calls it.
    public String subject() {
        return "initiative:" + value;
    }
}
