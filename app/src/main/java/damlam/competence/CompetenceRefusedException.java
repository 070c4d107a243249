package damlam.competence;

/// A change of the map that is not taken; each reason has its words at `competence.refused.<name>`.
public final class CompetenceRefusedException extends RuntimeException {
    /// Why not.
    public enum Reason {
        /// They may not propose or confirm.
        NOT_OFFICER,
        /// Whoever proposed it does not confirm it.
        SAME_PERSON,
        /// It was decided already, or there is none.
        DECIDED,
        /// It ends before it starts.
        ENDS_FIRST,
        /// The map has it already on these days, or it is gone from it.
        MAP_CHANGED
    }

    private final Reason reason;

    CompetenceRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
