package damlam.personnel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An act on a proposal that is not taken, and why.
public final class ProposalRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is none for them.
        NOT_SEEN,
        /// Another's to do.
        NOT_YOURS,
        /// They answer for nobody of that name.
        NOT_YOUR_STAFF,
        /// They stand below who it would be about.
        SUPERIOR,
        /// What it is proposed for is not said.
        NO_REASONS,
        /// The law protects the person from it now; from what is not said.
        PROTECTED,
        /// The person stands in a proceeding in which whoever decides has a part; the law does not move them meanwhile.
        CONSIDERED,
        /// No such ground holds.
        NO_GROUND,
        /// The ground is of a law that the person does not fall under.
        OTHER_LAW,
        /// The ground is for posts that the person does not hold.
        OTHER_POST,
        /// Cases that whoever proposes does not see, or none where there must be some.
        NO_EVIDENCE,
        /// The first signer is the person, related, or has a part in the evidence.
        FIRST_SIGNER,
        /// The two are one, or the second is the person, related, or has a part in the evidence.
        SIGNERS,
        /// Nobody above may decide on it here.
        NO_AUTHORITY,
        /// The ground was established later than it is proposed, or talked about before.
        DAYS,
        /// The ground was established before the first of the evidence.
        BEFORE_EVIDENCE,
        /// The child is said to be born on a day to come.
        BIRTH,
        /// They proposed it of that person on that ground before, and it has not ended.
        PROPOSED_ALREADY,
        /// A rotation without a plan that was published before.
        PLAN,
        /// A rotation by a plan that is in no register, and whoever approves it did not say that they saw it.
        PLAN_UNSEEN,
        /// A rotation of somebody who heads or stands in for a head: the law rotates others.
        ROTATION_MANAGER,
        /// A rotation of somebody who has not held the post as long as the law asks.
        ROTATION_EARLY,
        /// The like was approved of that person, and is not carried out.
        APPROVED_ALREADY,
        /// A transfer that does not say where to, or to where the person is, or to another body.
        DESTINATION,
        /// Work is held against somebody who is to be rotated: a plan is no answer to it.
        ROTATION_WORK,
        /// Not where the proposal stands.
        NOT_NEXT,
        /// The person has not been heard, and still has time.
        NOT_HEARD,
        /// The person has not said that they want it.
        NOT_WISHED,
        /// The votes do not carry it.
        VOTES,
        /// It was extended before, or this kind cannot be.
        EXTENDED
    }

    private final Reason reason;
    private final transient @Nullable LocalDate day;

    ProposalRefusedException(Reason reason) {
        this(reason, null);
    }

    /// @param day from which on it would have been taken
    ProposalRefusedException(Reason reason, @Nullable LocalDate day) {
        super(reason.name());
        this.reason = reason;
        this.day = day;
    }

    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    public Reason reason() {
        return reason;
    }

    static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new ProposalRefusedException(reason);
        }
    }
}
