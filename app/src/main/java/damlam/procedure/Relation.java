package damlam.procedure;

/// What keeps a person from chairing the review meeting and from sitting on the council.
public enum Relation {
    SPOUSE,
    PARENT,
    PARENT_IN_LAW,
    ADOPTIVE_PARENT,
    CHILD,
    ADOPTED_CHILD,
    SIBLING,
    /// Aunts and uncles by blood.
    PARENTS_SIBLING,
    SPOUSES_SIBLING,
    SIBLINGS_SPOUSE,
    /// Rights or duties that have to do with the breach.
    INTEREST,
    /// Considered for discipline in the same matter.
    SAME_MATTER
}
