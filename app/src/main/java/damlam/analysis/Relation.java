package damlam.analysis;

/// Why somebody may see a signal; stored by name.
public enum Relation {
    /// It is about them; where it names a unit alone, they head it.
    CONCERNED,
    /// They head the unit of whom it is about, or one above.
    LINE,
    /// They look into public duty.
    INSPECTORATE
}
