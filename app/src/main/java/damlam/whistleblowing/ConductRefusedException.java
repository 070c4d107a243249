package damlam.whistleblowing;

/// A step on a report that is not taken, and why.
public final class ConductRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is no such report for them.
        NOT_SEEN,
        /// It is another's to do.
        NOT_YOURS,
        /// Nobody here may receive a report on this person or unit: all others work under them or are related.
        NOBODY_RECEIVES,
        /// There is no such person, unit or case for them.
        NO_SUCH,
        /// It is about themselves.
        ABOUT_SELF,
        /// It was answered.
        CLOSED,
        /// It is or is not a denunciation already.
        NOT_NEXT,
        /// It was linked to that before.
        LINKED_ALREADY,
        /// Somebody has asked to open it, and nobody has decided.
        OPENING_WAITS,
        /// Who made it is open already.
        OPENED_ALREADY,
        /// There is nothing to decide on.
        NOTHING_OPEN,
        /// Whoever asked does not agree as well, nor does anybody of the same side.
        SAME_SIDE,
        /// No such request of an authority stands in the registers.
        NO_PAPER,
        /// It stands there, and is of no body that conducts criminal proceedings.
        NO_AUTHORITY,
        /// Whoever reported has not agreed to it, or does so no longer.
        NO_CONSENT,
        /// Whoever is competent has not decided whether it is accepted as a denunciation.
        UNDECIDED,
        /// It was accepted as a denunciation, whose words are needed until it is answered.
        ACCEPTED,
        /// Whoever would report is the one who decides on it.
        OWN_DECISION,
        /// Its words were erased, so that it is not found to be a denunciation.
        ERASED,
        /// Its words were erased after it was found to be one, so that it can only be refused.
        ONLY_REFUSABLE,
        /// Its words were erased, so that there is nothing to ask about.
        NOTHING_TO_ASK,
        /// Its words were erased, so that whoever made it makes a new one where they have more to say.
        NOTHING_TO_ADD_TO,
        /// They asked for it already, or those words are gone.
        NOT_ERASABLE,
        /// The day is before it was made, or not over.
        WRONG_DAY
    }

    private final Reason reason;

    ConductRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
