package damlam.calendar;

/// How sure a line of law as data is.
public enum Certainty {
    /// Found in the text of the rule itself.
    FOUND,
    /// Known at second hand: press, public holiday data.
    REPORTED,
    /// Common knowledge or a proposal; a person should confirm it.
    UNVERIFIED
}
