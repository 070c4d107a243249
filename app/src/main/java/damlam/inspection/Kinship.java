package damlam.inspection;

/// How two people are related, so that the one may not judge the other; stored by name. The list is that of Nghị định
/// 234/2026, art. 2.11; for the years before it is common prudence.
public enum Kinship {
    SPOUSE,
    PARENT_OR_CHILD,
    /// Of one's spouse, by adoption.
    PARENT_IN_LAW,
    SIBLING,
    SIBLING_IN_LAW,
    UNCLE_OR_AUNT,
    /// Rights or duties that depend on the other's matter.
    INTEREST;

    /// Whether two people cannot be related in both ways at once. An interest goes with any; an uncle may adopt.
    boolean excludes(Kinship other) {
        boolean adopted =
                (this == UNCLE_OR_AUNT && other == PARENT_IN_LAW) || (this == PARENT_IN_LAW && other == UNCLE_OR_AUNT);
        return this != other && this != INTEREST && other != INTEREST && !adopted;
    }
}
