package damlam.ledger;

/// Why a case waited (DESIGN.md, section 3, rule 7). The first five split the time of UNOPENED and QUEUED, each
/// millisecond to the first that holds; the others are states that are their own cause.
public enum Cause {
    /// The person was away.
    ABSENT,
    /// The person worked on a case that reached them earlier, or at the same instant.
    BUSY_EARLIER,
    /// The person worked on a case that reached them later: this one was passed over.
    BUSY_LATER,
    /// Nothing is known that kept the person from it.
    IDLE,
    /// It lay with a unit and nobody took it.
    UNTAKEN,
    AWAITING_REPLY,
    AWAITING_DECISION,
    AWAITING_OUTSIDE,
    IN_REVIEW;

    @SuppressWarnings("EnumOrdinal") // lives no longer than a run
    byte code() {
        return (byte) ordinal();
    }
}
