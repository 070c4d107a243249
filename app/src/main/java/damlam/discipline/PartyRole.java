package damlam.discipline;

/// What part somebody has in a proceeding; stored by name. Whoever has none sees nothing of it.
public enum PartyRole {
    /// Whom it is about.
    CONCERNED,
    /// Who is competent to decide.
    DECIDER,
    /// The personnel officer who prepares the file.
    OFFICER,
    /// Who chairs the review meeting.
    CHAIR,
    /// A member of the council.
    MEMBER,
    /// Who takes the council’s minutes.
    SECRETARY,
    /// Who had a part and was entered as somebody who may not judge. Not stored: it follows from the acts.
    BARRED,
    /// Who decided in it, be it in a head’s place, and does not any more: they read what they answer for (0129). Not
    /// stored: it follows from the acts.
    DECIDED
}
