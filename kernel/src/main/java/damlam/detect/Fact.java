package damlam.detect;

/// What a log may or may not tell. A detector whose facts are missing is skipped and says so, rather than guess.
public enum Fact {
    /// Who did what to whom, rather than only where each case was.
    MOVES,
    /// Which events are real work; missing where all are.
    WORK,
    /// When a case lay unopened or in a queue.
    WAITING_STATES,
    /// Grounds of returns; missing where none is ever given, for then they are not recorded.
    GROUNDS,
    /// By when cases are due.
    DUE_DATES,
    /// By when opinions are wanted.
    REPLY_DATES,
    /// What a reply says.
    STANCES,
    /// Evidence given with progress; missing where none is ever given.
    EVIDENCE,
    /// Whether what is escalated is within the holder's own authority.
    OWN_AUTHORITY
}
