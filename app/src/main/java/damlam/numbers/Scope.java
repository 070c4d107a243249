package damlam.numbers;

/// What a series of numbers is for.
public enum Scope {
    ORDINARY,
    /// All kinds of copies of a body share one series (NĐ 30/2020, Phụ lục I, part III).
    COPIES,
    /// A council that uses the body's seal has numbers and a sign of its own.
    COUNCIL,
    /// Documents with a mark of secrecy are numbered apart.
    RESTRICTED,
    /// What comes in with a mark of secrecy has arrival numbers of its own.
    RESTRICTED_ARRIVALS;

    /// Whether its numbers are printed with the body's sign, so that no other series may have the same.
    boolean signed() {
        return this != COPIES && this != RESTRICTED_ARRIVALS;
    }

    /// Whether one series takes all of its kind, whatever the type.
    public boolean whole() {
        return this == COPIES || this == RESTRICTED_ARRIVALS;
    }
}
