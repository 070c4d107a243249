package damlam.inspection;

/// What a hearing comes to; stored by name. None of them is a penalty: that is another's to decide, by another
/// procedure.
public enum Outcome {
    /// Nothing is left to explain.
    EXPLAINED,
    /// A cause outside the person's power, confirmed.
    OBJECTIVE_CAUSE,
    /// The rule was at fault, not the person.
    RULE_AT_FAULT,
    /// Something was amiss, and the person is reminded of their duty.
    REMINDED,
    /// Handed to whoever is competent to look further.
    REFERRED
}
