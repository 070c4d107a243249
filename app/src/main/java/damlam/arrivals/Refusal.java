package damlam.arrivals;

/// A step that was refused; nothing was changed. The words for people are `arrivals.refused.<reason>`.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Reason {
        /// Somebody was quicker.
        STALE,
        NOT_ALLOWED,
        /// Only what came in is settled here.
        NOT_INCOMING,
        /// It is settled already; taken up again first.
        SETTLED,
        /// Nobody was directed to settle it yet.
        NOT_DIRECTED,
        /// It is laid before somebody who may direct.
        NOT_A_DIRECTOR,
        NO_REASON,
        /// The last day is over.
        DAY_PAST,
        /// What answers it is a document in the register of outgoing ones.
        NOT_OUTGOING,
        /// It did not go out yet, or was recalled.
        NOT_IN_FORCE,
        /// Settled by work that was given out; that is not undone here.
        BY_CASE
    }

    private final Reason reason;

    public Refusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
