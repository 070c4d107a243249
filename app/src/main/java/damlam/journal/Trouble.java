package damlam.journal;

/// Why nothing is sealed at the moment.
public enum Trouble {
    /// Nothing is wrong.
    NONE,
    /// Files cannot be written, or the database does not answer: it is tried again.
    FAILING,
    /// The database holds fewer acts than were published: it was set back to an old copy.
    BEHIND,
    /// An act in the database is not the one that was published.
    DIFFERS,
    /// The files of the record or its key cannot be continued.
    FILES;

    /// Whether trying again helps.
    boolean passes() {
        return this == NONE || this == FAILING;
    }
}
