package damlam.procedure;

/// A secret vote on whether to discipline: counts, and nothing of who voted what.
public record Ballot(int yes, int no, int invalid) {
    public Ballot {
        if (yes < 0 || no < 0 || invalid < 0) {
            throw new IllegalArgumentException("votes must not be negative");
        }
    }

    public int cast() {
        return yes + no + invalid;
    }

    /// More than half of those cast.
    public boolean majority() {
        return yes > cast() - yes;
    }
}
