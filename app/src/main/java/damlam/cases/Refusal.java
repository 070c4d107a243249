package damlam.cases;

/// Why a move was not made. Each has its words in `messages/cases`, which say what to do instead.
public enum Refusal {
    /// There is no such case, or the person may not see it.
    NO_SUCH_CASE,
    /// Something was done to the case after the page was shown.
    STALE,
    NOT_ISSUED,
    ALREADY_ISSUED,
    ALREADY_DONE,
    NOT_DONE,
    UNDER_REVIEW,
    NOT_UNDER_REVIEW,
    ALREADY_OPENED,
    NOT_WAITING,
    NO_OPEN_REQUEST,
    NOTHING_TO_RECALL,
    OWN_UNIT,
    BACK_TO_SENDER,
    OTHER_UNIT,
    NO_RECEIVER,
    NO_SENDER,
    NOT_THE_HOLDER,
    NOT_THE_HOLDING_UNIT,
    NOT_THE_REVIEWER,
    NOT_THE_ISSUER,
    /// Only the unit's head, deputy or dated delegate may.
    NOT_THE_HEAD,
    /// A note comes from those whom the case concerns.
    NOT_CONCERNED,
    /// The unit or person it is directed to is not there today.
    RECEIVER_GONE,
    /// It is directed to the very person who makes it.
    TO_ONESELF,
    /// It is asked of the very person in whose place it is asked.
    IN_THEIR_PLACE,
    /// Decisions are asked of those above.
    NOT_A_SUPERIOR,
    /// A result goes to the issuer, to whoever sent the work, or to those above.
    NOT_A_REVIEWER,
    /// Another time to answer than the rule gives, without a reason.
    UNUSUAL_TIME,
    /// The same party, or the same question, on the same case, without a reason.
    ASKED_BEFORE,
    /// An objection on the same case waits for its answer.
    OBJECTED_ALREADY,
    /// Whoever objects is the one who would answer, and nobody stands above.
    NOBODY_ABOVE,
    /// An objection is to be answered later than the rule has it.
    ANSWER_TOO_LATE,
    /// A matter that the map says is the holder's own goes up with a reason only.
    OWN_MATTER,
    /// The same of a matter that the map does not know, and that its holder says to be their own.
    OWN_SAID,
    /// Why a matter goes up or aside has too little in it for whoever gets it to judge.
    REASON_SHORT,
    /// In such a matter no superior is asked for an opinion, whose silence would stand for the holder's own decision.
    ASKS_UP,
    /// The day lies in the past.
    DAY_PAST,
    /// A longer time must be longer.
    NOT_LATER,
    /// Standing work has no deadline to extend.
    NO_DEADLINE;

    /// Pinned by a switch without default: a reason that the kernel learns needs its words here.
    static Refusal of(damlam.ledger.Refusal reason) {
        return switch (reason) {
            case NOT_ISSUED -> NOT_ISSUED;
            case ALREADY_ISSUED -> ALREADY_ISSUED;
            case ALREADY_DONE -> ALREADY_DONE;
            case NOT_DONE -> NOT_DONE;
            case UNDER_REVIEW -> UNDER_REVIEW;
            case NOT_UNDER_REVIEW -> NOT_UNDER_REVIEW;
            case ALREADY_OPENED -> ALREADY_OPENED;
            case NOT_WAITING -> NOT_WAITING;
            case NO_OPEN_REQUEST -> NO_OPEN_REQUEST;
            case NOTHING_TO_RECALL -> NOTHING_TO_RECALL;
            case OWN_UNIT -> OWN_UNIT;
            case BACK_TO_SENDER -> BACK_TO_SENDER;
            case OTHER_UNIT -> OTHER_UNIT;
            case NO_RECEIVER -> NO_RECEIVER;
            case NO_SENDER -> NO_SENDER;
            case NOT_THE_HOLDER -> NOT_THE_HOLDER;
            case NOT_THE_HOLDING_UNIT -> NOT_THE_HOLDING_UNIT;
            case NOT_THE_REVIEWER -> NOT_THE_REVIEWER;
            case NOT_THE_ISSUER -> NOT_THE_ISSUER;
        };
    }
}
