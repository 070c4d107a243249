package damlam.cases;

/// What is said with a move beside its words. Stored by name.
public enum Said {
    /// Why those who are asked have to do with the matter.
    CONCERN,
    /// Why something is done that usually is not: another date than the rule gives, the same question again, one's own
    /// matter passed on.
    REASON,
    /// What the competence map said of the matter then, and by which rule.
    BASIS
}
