package damlam.rulebook;

/// Where a version of a rule stands.
public enum Standing {
    /// Came with the release.
    SHIPPED,
    /// Proposed by one officer; not in force.
    PROPOSED,
    /// Confirmed by a second officer.
    CONFIRMED,
    /// Refused by a second officer; never in force.
    REFUSED
}
