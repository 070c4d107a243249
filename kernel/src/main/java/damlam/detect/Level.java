package damlam.detect;

/// Who is compared with whom.
public enum Level {
    /// People with people.
    PERSON,
    /// Units with units.
    UNIT,
    /// Pairs of units between which a case goes back and forth: which of the two is the cause, the log cannot
    /// say.
    PAIR
}
