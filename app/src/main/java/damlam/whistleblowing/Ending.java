package damlam.whistleblowing;

/// How a report is answered; stored by name. None of them is a penalty.
public enum Ending {
    /// It was looked into, and something was done about it.
    ACTED,
    /// Nothing was found to bear it out.
    NO_GROUND,
    /// It went to whoever is competent.
    REFERRED,
    /// The rule was at fault, not a person.
    RULE_AT_FAULT
}
