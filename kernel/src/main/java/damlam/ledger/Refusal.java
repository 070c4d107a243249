package damlam.ledger;

/// Why a move is not allowed now. The first group is about the case's state and decides what a log counts as out of
/// place; the second about who moves and to whom.
public enum Refusal {
    /// The case has not been issued yet, and this is not ISSUE.
    NOT_ISSUED,
    /// ISSUE comes once.
    ALREADY_ISSUED,
    /// The case is done.
    ALREADY_DONE,
    /// REOPEN, but the case is not done.
    NOT_DONE,
    /// The result is with the reviewer.
    UNDER_REVIEW,
    /// APPROVE or REJECT, but no result is with a reviewer.
    NOT_UNDER_REVIEW,
    /// OPEN, but it was opened already.
    ALREADY_OPENED,
    /// RESUME, but the case does not wait.
    NOT_WAITING,
    /// REPLY, DECIDE, EXTEND_GRANT or EXTEND_DENY, but no such request to this party is open.
    NO_OPEN_REQUEST,
    /// RECALL, but the actor has nothing out that was not opened or answered.
    NOTHING_TO_RECALL,
    /// FORWARD to the unit that holds the case; within a unit there is ASSIGN.
    OWN_UNIT,
    /// FORWARD to where it came from; that is RETURN.
    BACK_TO_SENDER,
    /// ASSIGN to somebody of another unit; that is FORWARD.
    OTHER_UNIT,

    /// The move needs somebody to direct it to.
    NO_RECEIVER,
    /// RETURN, but nobody is known to have sent it.
    NO_SENDER,
    /// Only the holder may do this.
    NOT_THE_HOLDER,
    /// Only the holding unit may do this.
    NOT_THE_HOLDING_UNIT,
    /// Only the reviewer may do this.
    NOT_THE_REVIEWER,
    /// Only the issuer may do this.
    NOT_THE_ISSUER
}
