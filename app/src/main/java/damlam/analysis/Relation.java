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
    COMPETENT,
    /// They lead the body: a report came to them in the place of the inspectorate, or an inspection is their body's.
    LEADERSHIP,
    /// They are of the team that inspects, and not of the inspectorate.
    TEAM,
    /// They ordered the inspection or decided on its team, and hold another post by now.
    ORDERED,
    /// They had some other part in the inspection; said of looks that were kept before these were told apart.
    OTHER
}
