package damlam.procedure;

/// Whether the person came to be heard.
public enum Presence {
    PRESENT,
    /// Absent, and asked in writing that the meeting go on.
    ASKED_TO_GO_ON,
    ABSENT
}
