package damlam.policy;

/// A report or a step that is not taken, and why.
public final class PolicyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is no such rule or case for them.
        NOT_SEEN,
        /// It is another's to do.
        NOT_YOURS,
        /// They have reported this rule on this case.
        REPORTED_ALREADY,
        /// This step does not follow where the review stands.
        NOT_NEXT,
        /// There is no such unit.
        NO_UNIT,
        /// That unit reviews it already.
        SAME_UNIT,
        /// The day is over.
        DAY_PAST,
        /// A rule does not hold before its day has come.
        NOT_YET
    }

    private final Reason reason;

    PolicyRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
