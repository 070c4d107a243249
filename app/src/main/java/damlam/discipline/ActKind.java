package damlam.discipline;

import static damlam.discipline.PartyRole.BARRED;
import static damlam.discipline.PartyRole.CHAIR;
import static damlam.discipline.PartyRole.CONCERNED;
import static damlam.discipline.PartyRole.DECIDER;
import static damlam.discipline.PartyRole.MEMBER;
import static damlam.discipline.PartyRole.OFFICER;
import static damlam.discipline.PartyRole.SECRETARY;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is done in a proceeding; stored by name.
public enum ActKind {
    OPEN(DECIDER),
    /// A personnel officer helps.
    APPOINT(DECIDER),
    /// Another becomes competent, as when the post changes hands.
    HAND_OVER(DECIDER),
    /// Somebody may not judge this person.
    CONFLICT(DECIDER, OFFICER),
    /// That is contested by those whom it touches. It bars until it is taken back. An earlier decision that the person
    /// contests counts for nothing before that is answered.
    CONTEST(CONCERNED, BARRED),
    /// An absence that the person contested stands, with the reasons. Taken back, it is answered as well.
    UPHOLD(DECIDER),
    /// What keeps the case from being considered, or stops its clocks, begins …
    SUSPEND(DECIDER, OFFICER, CONCERNED),
    /// … ends …
    RESUME(DECIDER, OFFICER, CONCERNED),
    /// … or no longer matters, because the person asked in writing or the authority decided.
    LIFT(DECIDER, OFFICER, CONCERNED),
    /// An act was entered wrongly: it stays to be seen, and no longer counts.
    STRIKE(DECIDER, OFFICER, CHAIR, MEMBER, SECRETARY),
    /// Another breach is judged together with the first.
    BREACH(DECIDER, OFFICER),
    /// There is an earlier decision on discipline that stands.
    PRIOR(DECIDER, OFFICER),
    /// The person is lent to this body by another, which agrees, or not yet.
    SECONDED(DECIDER, OFFICER),
    /// The matter is not clear yet: the longer time limit of the law counts, said before the shorter one is over.
    EXTEND(DECIDER),
    /// It was opened by mistake: taken back before the person was called, as if nothing had been weighed.
    WITHDRAW_OPENING(DECIDER),
    /// Whether it goes on, although the conclusion was replaced that it was opened from.
    REASSESS(DECIDER),
    SUMMON(DECIDER, OFFICER),
    /// What the person writes of it: the self-review, or an opinion.
    SELF_REVIEW(CONCERNED),
    /// The person asks that the meeting they are called to be held without them; who cannot act here, on paper …
    WAIVE(CONCERNED, OFFICER, DECIDER),
    /// … and takes that back, as long as it has not met.
    APPEAR(CONCERNED),
    REVIEW(CHAIR),
    /// The person was called to a meeting and did not come.
    ABSENCE(CHAIR, MEMBER, SECRETARY),
    REPORT(CHAIR),
    SKIP_REVIEW(DECIDER),
    SKIP_BOTH(DECIDER),
    /// The person says of having been heard elsewhere whether it is so, or what they wish; who cannot act here, on
    /// paper.
    HEARD(CONCERNED, OFFICER, DECIDER),
    /// What they contest of it, or of an earlier decision, is answered.
    REPLY(DECIDER, OFFICER),
    COUNCIL(DECIDER),
    CALL(MEMBER, SECRETARY),
    MEET(MEMBER, SECRETARY),
    /// A ballot opens.
    BALLOT(MEMBER, SECRETARY),
    /// It is broken off, and nobody learns what was cast.
    BREAK(MEMBER, SECRETARY),
    /// It was counted.
    COUNT(MEMBER, SECRETARY),
    PROPOSE(MEMBER, SECRETARY),
    /// The tests that free of liability are answered.
    ANSWERS(DECIDER, OFFICER),
    DECIDE(DECIDER),
    RELEASE(DECIDER),
    NO_BREACH(DECIDER),
    RECEIVE(CONCERNED, OFFICER, DECIDER),
    COMPLAIN(CONCERNED, OFFICER, DECIDER),
    /// The person says whether a complaint that another entered is theirs.
    ATTEST(CONCERNED),
    ACCEPT(DECIDER, OFFICER),
    DIALOGUE(DECIDER, OFFICER),
    SETTLE(DECIDER),
    /// The decision was found wrong …
    WRONG(DECIDER),
    /// … and that was made public.
    RECTIFY(DECIDER, OFFICER);

    // What it holds is immutable, by its type it need not be.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<PartyRole> by;

    ActKind(PartyRole... by) {
        this.by = Set.of(by);
    }

    boolean mayBeDoneBy(Set<PartyRole> roles) {
        return !Collections.disjoint(by, roles);
    }

    /// Whose turn it is.
    public Set<PartyRole> by() {
        return by;
    }

    /// What the journal calls it.
    String journal() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder all = new StringBuilder("discipline.").append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            all.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return all.toString();
    }

    public static Optional<ActKind> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
