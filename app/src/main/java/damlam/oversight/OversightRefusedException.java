package damlam.oversight;

/// A step of an inspection that is not taken, and why.
public final class OversightRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is no such inspection for them.
        NOT_SEEN,
        /// It is another's to do.
        NOT_YOURS,
        /// They may have no part in it.
        BARRED,
        /// They lead the team, or would by what they decide.
        OWN_TEAM,
        /// Somebody who is named for the team works in the unit, or did in the time that is looked at.
        MEMBER_OWN_UNIT,
        /// Somebody who is named for the team is related to whoever heads the unit.
        MEMBER_RELATED,
        /// The lead is not among the members.
        NO_LEAD,
        /// A named person holds no post.
        NOBODY,
        /// There is no such unit below the body.
        NO_UNIT,
        /// The law of that day does not give such a body an activity of that name.
        NOT_LAWFUL,
        /// The last day comes before the first.
        ENDS_FIRST,
        /// What is looked at ends after the inspection does.
        PERIOD_AHEAD,
        /// A decision of a day to come.
        DECIDED_AHEAD,
        /// The first day is over before it is planned.
        STARTS_PAST,
        /// The same inspection of the named unit was planned before.
        PLANNED_ALREADY,
        /// A team by a decision older than the plan that it carries out.
        DECIDED_EARLY,
        /// The first day has not come.
        NOT_BEGUN,
        /// The last day that is looked at has not come.
        PERIOD_OPEN,
        /// The day is over.
        DAY_PAST,
        /// The day leaves less time than the rule gives.
        TOO_SOON,
        /// The day is later than the longest time that the rule book has.
        TOO_LATE,
        /// More time ends later than what there is.
        NOT_LATER,
        /// A reason with too little in it.
        TOO_SHORT,
        /// This step does not follow where it stands.
        NOT_NEXT,
        /// A sample was promised before.
        PROMISED_ALREADY,
        /// None was promised, or it was drawn.
        NOTHING_PROMISED,
        /// The record has not gone on as far as was promised.
        RECORD_SHORT,
        /// It is not the seed that was promised.
        OTHER_SEED,
        /// The unit was given no work in that time.
        NO_CASES,
        /// A sample was promised and is not drawn.
        NOT_DRAWN,
        /// An item of the checklist has no answer.
        UNANSWERED,
        /// Nothing was found, neither good nor wanting.
        NOTHING_FOUND,
        /// There is no such item.
        NO_ITEM,
        /// There is no such case of the unit, or no such move of it.
        NO_CASE,
        /// An item is said to be met, and something was found wanting in it.
        ITEM_MET,
        /// Nothing shows what is found wanting.
        NO_EVIDENCE,
        /// A team of one: who leads does not write the minutes.
        ALONE,
        /// Whoever writes the minutes is not of the team.
        NOT_OF_TEAM,
        /// The lead would write the minutes over which they preside, though there are others in the team.
        OWN_MINUTES,
        /// Somebody whom a finding names was not heard.
        NOT_HEARD,
        /// What is written of the unit names people who are not chosen to be heard on it.
        NAMES_OTHERS,
        /// What is concluded names people on whom nobody found anything, so that they were not heard.
        NAMES_UNHEARD,
        /// The named person has never worked in the unit.
        NOT_OF_UNIT,
        /// The minutes are signed.
        SIGNED,
        /// The minutes say something else than what the other side signed.
        OTHER_MINUTES,
        /// What is recommended cannot be given out as it stands.
        NOT_GIVEN
    }

    private final Reason reason;
    private final String named;
    private final long about;

    OversightRefusedException(Reason reason) {
        this(reason, "");
    }

    /// @param named of whom or what
    OversightRefusedException(Reason reason, String named) {
        this(reason, named, 0);
    }

    /// @param about the number of whoever is named; 0 where it is nobody
    OversightRefusedException(Reason reason, String named, long about) {
        super(reason.name());
        this.about = about;
        this.reason = reason;
        this.named = named;
    }

    public Reason reason() {
        return reason;
    }

    public String named() {
        return named;
    }

    public long about() {
        return about;
    }

    static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new OversightRefusedException(reason);
        }
    }
}
