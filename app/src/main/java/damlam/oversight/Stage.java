package damlam.oversight;

/// Where an inspection stands.
public enum Stage {
    /// Nobody has decided on its team.
    PLANNED,
    /// The team is decided on, and the first day has not come.
    AHEAD,
    /// The team looks.
    UNDER_WAY,
    /// The unit may explain what was found.
    SENT,
    /// The unit has explained, or its time is over; both sides sign the minutes.
    TO_SIGN,
    /// Whoever ordered it concludes.
    TO_CONCLUDE,
    CONCLUDED,
    /// Planned by mistake, and taken back before anybody began.
    WITHDRAWN
}
