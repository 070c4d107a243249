package damlam.analysis;

/// Names one signal; numbers start at 1, and stay when the server starts anew.
public record SignalId(long value) {
    public SignalId {
        if (value < 1) {
            throw new IllegalArgumentException("no such signal: " + value);
        }
    }

    /// What the journal calls it.
    public String subject() {
        return "signal:" + value;
    }
}
