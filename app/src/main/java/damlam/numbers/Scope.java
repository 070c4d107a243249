package damlam.numbers;

/// What a series of numbers is for.
public enum Scope {
    ORDINARY,
    /// All kinds of copies of a body share one series (NĐ 30/2020, Phụ lục I, part III).
    COPIES,
    /// A council that uses the body's seal has numbers and a sign of its own.
    COUNCIL,
    /// Documents with a mark of secrecy are numbered apart.
    RESTRICTED
}
