package damlam.discipline;

/// An act that is not taken, for reasons other than a step of the law; nothing was lost by asking.
public final class ProceedingRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is no such proceeding, hearing or person for them.
        NOT_SEEN,
        /// It is another’s to do.
        NOT_YOURS,
        /// They stand in for whoever decides, and sit on the council that advises them.
        SITS,
        /// The chart does not say that they decide on this person, and no ground that they name makes them.
        NOT_COMPETENT,
        /// The same where a ground would, and they name none.
        NO_COMPETENCE_NAMED,
        /// The person asks, inspects or concluded on whoever opens or the head in whose place they would; or that
        /// head may not judge the person. Whoever stands above them opens it.
        NEXT_ABOVE,
        /// It is about themselves, or about somebody they are related to by what one of them declared.
        RELATED,
        /// The person stands in a proceeding that goes on, and whoever opens has a part in it.
        STANDS,
        /// It is said to have been found later than the record knew of it, and not why.
        FOUND_LATER,
        /// The person did not ask that the meeting be held without them.
        NOT_ASKED,
        /// Rules that its steps come to are not confirmed, or the book has not.
        RULES_LACKING,
        /// Something that whoever opens may not know of keeps another from being opened on this person.
        NOT_NOW,
        /// The breach counts only after a reminder, and the one named is not known to have reached the person.
        REMINDER_UNKNOWN,
        /// The meeting is called for an hour that is over.
        HOUR_OVER,
        /// Where the meeting is held is not said.
        NO_PLACE,
        /// The meeting is entered as held, or somebody as absent from it, before the hour for which it was called.
        HOUR_BEFORE,
        /// It is said to have begun before that hour.
        BEGUN_BEFORE_CALLED,
        /// A vote on paper is said to have been counted before the meeting began, or before the vote that came first.
        COUNTED_BEFORE,
        /// The secretary did not come to the meeting of the council, and who wrote the minutes is not said.
        NO_SECRETARY,
        /// The meeting was held without the person, who sent a self-review, and nobody says that it was read.
        SELF_REVIEW_UNREAD,
        /// The minutes name an hour that has not come.
        HOUR_NOT_COME,
        /// The minutes end before the vote that they tell of.
        ENDED_BEFORE_VOTE,
        /// Nor before the meeting began.
        ENDED_BEFORE_BEGUN,
        /// A proceeding was opened from this hearing.
        OPENED_ALREADY,
        /// The same was decided on this person, and no paper is named that orders it done anew.
        DECIDED_ALREADY,
        /// That paper is not in the registers, came before the decision, or is of whoever opens.
        REDO_UNKNOWN,
        /// Whoever is competent answered that none is opened from it.
        DECLINED,
        /// This does not follow where the proceeding stands.
        NOT_NEXT,
        /// The day has not come.
        NOT_YET,
        /// It was found later than the document says from which the proceeding is opened.
        DETECTED_LATER,
        /// Whether the person manages is not as the chart has it.
        OTHER_POST,
        /// The decision by which they would hold a post elsewhere is not in the registers, or does not name them.
        APPOINTMENT_UNKNOWN,
        /// Only who manages commits this breach, and on its day the person managed nothing.
        NO_MANAGER_THEN,
        /// By their post the person does not fall under the law that it would be opened by, or under none.
        OTHER_LAW,
        /// The breach is said to have ended after it was found.
        BREACH_LATER,
        /// The last day of the limitation is over.
        LIMITATION,
        /// A reprimand is all that the law has for it, and the limitation of a reprimand is over.
        REPRIMAND_LIMITATION,
        /// The law that governs does not know consequences of this gravity.
        NO_SUCH_CONSEQUENCE,
        /// A complaint on paper that another enters is named by its document.
        NO_PAPER,
        /// What is skipped rests on no paper that is named by number and day.
        NO_GROUND_PAPER,
        /// The paper that is named stands in no register, or not where whoever names it sees it.
        PAPER_UNKNOWN,
        /// It is no letter of the person for whom it is entered.
        PAPER_NOT_THEIRS,
        /// It is a paper of a kind by which nobody concludes anything.
        PAPER_KIND,
        /// It is of whoever decides, or of the unit they decide for: a conclusion of another that is competent it is
        /// not.
        PAPER_OWN,
        /// A sentence, or a decision of the Party, comes in: it is not issued here.
        PAPER_OURS,
        /// The person does not say what they contest, or wish.
        NO_WORDS,
        /// What is said with it are the same few letters over and over, or digits and signs.
        NOTHING_SAID,
        /// The settlement comes before the dialogue, which is compulsory.
        NO_DIALOGUE,
        /// What the person states of themselves names the day on which their paper says it ends, and no far one.
        UNTIL,
        /// There is an end before the beginning, or no beginning.
        DAYS,
        /// Nothing of that number in this proceeding, or it cannot be taken back.
        NO_SUCH_ACT,
        /// They took their ballot already.
        TAKEN,
        /// No ballot of this council.
        FORGED,
        /// A ballot with this mark was cast.
        CAST_ALREADY,
        /// Not all ballots that were taken were cast.
        MISSING,
        /// The documents of whoever decides are not issued here, or such a document cannot be made of this step.
        NOT_ISSUED_HERE,
        /// A document of this step is under way already.
        DRAFTED_ALREADY,
        /// The document has no number yet, or whoever decides did not sign it.
        NOT_ISSUED,
        /// The reasons why somebody may not judge, or may, are too short to be any.
        NO_REASONS,
        /// Who would sit proposed or signed what is judged, or has a part in what it rests on.
        INVOLVED,
        /// Whoever would chair the review neither heads the unit that manages the person nor is a deputy there.
        NO_CHAIR,
        /// A deputy would chair it, and why not the head is not said.
        CHAIR_UNGROUNDED,
        /// The chair of the council neither heads the body that decides nor is a deputy there …
        NO_LEADER,
        /// … or who stands for the unit’s leadership does not lead the unit that the person works in.
        NO_UNIT_LEADER,
        /// Who stands for the trade union …
        NO_UNION,
        /// … the Party's committee …
        NO_PARTY,
        /// … or the personnel staff, does so neither by office nor named by it.
        NO_PERSONNEL,
        /// Whoever led the council as a deputy would decide in the head’s place on what it proposed.
        CHAIRED,
        /// The same where no confirmed rule forbids it: they have to say that they read of it.
        OWN_PROPOSAL,
        /// Somebody on the council is under discipline, or in the time of effect of a decision, and a rule forbids it.
        DISCIPLINED,
        /// The tests of liability are answered without saying by what.
        NO_EVIDENCE,
        /// The law has another form for it, and why this one is not said.
        OTHER_FORM,
        /// Another breach is added before the person is summoned, so that they are heard upon it.
        HEARD_ALREADY,
        /// The chart does not make them competent, nor do they lead above the person.
        TAKER_NOT_COMPETENT,
        /// They lead above the person, and no paper of a superior is named by which they decide.
        TAKER_NEEDS_PAPER,
        /// They have another part in it, or something else keeps them from it.
        TAKER_NOT_FREE,
        /// The paper is not in the registers, or is of whoever hands over or their unit.
        NO_SUPERIORS_PAPER,
        /// They could not open the page.
        CANNOT_OPEN,
        /// Of who is lent, the body that lends has not agreed.
        NO_AGREEMENT,
        /// Of who is lent, the body that lends dismisses.
        SENDER_DECIDES
    }

    private final Reason reason;

    public ProceedingRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new ProceedingRefusedException(reason);
        }
    }

    public Reason reason() {
        return reason;
    }
}
