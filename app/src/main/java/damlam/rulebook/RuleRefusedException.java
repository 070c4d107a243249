package damlam.rulebook;

/// A change of the rule book that is not taken, and why.
public final class RuleRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// Only officers of the rule book may.
        NOT_OFFICER,
        /// Whoever proposed it does not confirm it.
        SAME_PERSON,
        /// Somebody decided on it meanwhile.
        DECIDED,
        /// It ends before it begins.
        ENDS_FIRST,
        /// It changes what held on days that are past, and is not marked as a correction.
        PAST,
        /// The same is proposed already, and waits.
        PROPOSED_ALREADY,
        /// What the release gave for want of a ground is no ground.
        NO_GROUND,
        /// There is no rule of that code.
        UNKNOWN
    }

    private final Reason reason;

    RuleRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
