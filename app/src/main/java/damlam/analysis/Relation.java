package damlam.analysis;

/// Why somebody may see a signal, or what was asked about it; stored by name.
public enum Relation {
    /// It is about them; where it names a unit alone, they head it.
    CONCERNED,
    /// They head the unit of whom it is about, or one above.
    LINE,
    /// They look into public duty.
    INSPECTORATE,
    /// What was concluded on it was passed to them as competent; of a hearing that they do not see otherwise.
    COMPETENT
}
