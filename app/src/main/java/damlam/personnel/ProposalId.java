package damlam.personnel;

/// Names one proposal on somebody; numbers start at 1.
public record ProposalId(long value) {
    public ProposalId {
        if (value < 1) {
            throw new IllegalArgumentException("no such proposal: " + value);
        }
    }

    /// What the journal calls it.
    public String subject() {
        return "proposal:" + value;
    }
}
