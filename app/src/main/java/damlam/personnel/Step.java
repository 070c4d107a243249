package damlam.personnel;

import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to a proposal.
///
/// @param no within the proposal, from 1
/// @param day of the second signature by when the person answers, of an extension by when it is decided; else null
/// @param members who may vote on a removal, `inFavour` how many did so for it; else 0
/// @param words as the person reads them who may
/// @param inNameOf the head in whose place it was decided; null where somebody acted for themselves
public record Step(
        ProposalId proposal,
        int no,
        Act act,
        @Nullable LocalDate day,
        int members,
        int inFavour,
        String words,
        PersonId by,
        @Nullable PersonId inNameOf,
        Instant at) {
    /// Whose step it is: the head's, where somebody took it in their place.
    PersonId decider() {
        return inNameOf == null ? by : inNameOf;
    }

    /// The same, due by another day.
    Step by(LocalDate due) {
        return new Step(proposal, no, act, due, members, inFavour, words, by, inNameOf, at);
    }

    /// That it happened, without what was said and counted.
    Step unsaid() {
        return new Step(proposal, no, act, day, 0, 0, "", by, inNameOf, at);
    }

    /// Stored by name.
    public enum Act {
        SIGNED,
        /// A signer does not sign; that ends it.
        RETURNED,
        /// The person opened it.
        READ,
        HEARD,
        /// The person wants it.
        WISHED,
        /// The person does not; that ends it, unless they want it after all within their time.
        UNWISHED,
        /// The decision takes longer, for an objective reason.
        EXTENDED,
        /// Whoever decides saw the plan of a rotation, which is in no register.
        PLAN_SEEN,
        APPROVED,
        DENIED,
        WITHDRAWN,
        /// The person opened how it ended.
        LEARNED,
        /// Whoever decided says why it goes on, though the law came to protect the person meanwhile.
        GOES_ON;

        private static final Set<Act> ENDS = EnumSet.of(RETURNED, UNWISHED, APPROVED, DENIED, WITHDRAWN);

        public boolean ends() {
            return ENDS.contains(this);
        }

        /// What the journal calls it.
        public String kind() {
            return "personnel.step." + name().toLowerCase(Locale.ROOT);
        }
    }
}
