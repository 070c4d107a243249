package damlam.policy;

import java.util.List;

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
        /// A rule is not gathered into itself.
        SAME_RULE,
        /// It has been taken up; the other is gathered into it.
        REVIEWED_ALREADY,
        /// Somebody has proposed an amendment on it.
        PROPOSED_ALREADY,
        /// The day is over.
        DAY_PAST,
        /// Nobody works on the day.
        DAY_OFF,
        /// The day is further than the rule book lets one set.
        DAY_FAR,
        /// Not each unit that was asked has answered, and their day is not over.
        OPINIONS_AWAITED,
        /// Opinions are asked of nobody, or of the unit that reviews the rule.
        NO_ASKED,
        /// What is asked as an organisation outside is a unit here, which answers for itself.
        UNIT_OUTSIDE,
        /// No document that came in since bears that number, or another answer is in it already.
        NO_REPLY,
        /// The day for answers is not one the rule book lets one set.
        OPINION_DAY,
        /// Nobody asks them for an opinion, or no more.
        NOT_ASKED,
        /// No document of that number is in the registers.
        NO_DOCUMENT,
        /// Nobody who may issue for the body signed what is to amend its own rule.
        NOT_ISSUED,
        /// What is to amend the rule is older than its review.
        BEFORE_REVIEW,
        /// What is to amend the rule is of a lesser form than the rule.
        LESSER_FORM,
        /// A rule does not hold before the day of what amends it.
        BEFORE_DOCUMENT,
        /// A rule does not hold before its day has come.
        NOT_YET,
        /// What ends a review, or gathers a rule, is said in too few words for whoever reported it.
        TOO_SHORT
    }

    private final Reason reason;
    private final transient List<Object> said;

    /// @param said what its message names: days and words
    PolicyRefusedException(Reason reason, Object... said) {
        super(reason.name());
        this.reason = reason;
        this.said = List.of(said);
    }

    static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new PolicyRefusedException(reason);
        }
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> said() {
        return said;
    }
}
