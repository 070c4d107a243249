package damlam.procedure;

/// What the newer decree makes the choice between the two heaviest forms depend on.
public enum Attitude {
    /// Accepts, mends, repairs, and something mitigates.
    ACCEPTS,
    /// Does not, and something aggravates.
    REFUSES,
    /// Neither is established.
    OPEN
}
