package damlam.inspection;

/// Why somebody may neither ask nor conclude.
public enum Bar {
    /// It is about them.
    CONCERNED,
    /// They have a part in what shows it, or found it.
    PARTY,
    /// They gave out the work that is said to be too much for the person.
    GAVE_WORK,
    /// They are related to the person by what one of them declared.
    RELATED
}
