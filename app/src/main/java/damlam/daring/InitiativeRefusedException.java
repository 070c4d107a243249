package damlam.daring;

/// An act on an initiative that is not taken, and why.
public final class InitiativeRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is no such initiative or case for them.
        NOT_SEEN,
        /// It is another's to answer, or they are related to whoever registered it.
        NOT_YOURS,
        ANSWERED_ALREADY,
        /// The unit has no head who could answer, or it lies there already.
        NO_UNIT,
        /// The record answers this test.
        IN_THE_RECORD,
        /// The reasons are too short to say anything.
        TOO_SHORT
    }

    private final Reason reason;

    InitiativeRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new InitiativeRefusedException(reason);
        }
    }
}
