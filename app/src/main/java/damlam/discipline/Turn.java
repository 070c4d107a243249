package damlam.discipline;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Whose turn it may be, by the kinds of acts alone: of a thousand proceedings only these few are computed for
/// a desk.
final class Turn {
    /// After these only the law tells where it stands: they undo what was done, or begin anew.
    private static final Set<ActKind> UNSETTLING = EnumSet.of(
            ActKind.STRIKE, ActKind.CONFLICT, ActKind.CONTEST, ActKind.HEARD, ActKind.COMPLAIN, ActKind.WRONG);

    private static final Set<ActKind> STEPS = EnumSet.of(
            ActKind.OPEN,
            ActKind.SUMMON,
            ActKind.REVIEW,
            ActKind.REPORT,
            ActKind.SKIP_REVIEW,
            ActKind.SKIP_BOTH,
            ActKind.WITHDRAW_OPENING,
            ActKind.COUNCIL,
            ActKind.CALL,
            ActKind.MEET,
            ActKind.BALLOT,
            ActKind.BREAK,
            ActKind.COUNT,
            ActKind.PROPOSE,
            ActKind.DECIDE,
            ActKind.RELEASE,
            ActKind.NO_BREACH,
            ActKind.RECEIVE);

    private static final Set<ActKind> ENDS =
            EnumSet.of(ActKind.DECIDE, ActKind.RELEASE, ActKind.NO_BREACH, ActKind.WITHDRAW_OPENING);

    private Turn() {}

    /// Whether something may wait for somebody with these parts; where that is not certain, it may.
    ///
    /// @param acts the kinds of all its acts, in order
    /// @param reopened whether the conclusion is looked at again, or was replaced, that it was opened from
    static boolean mayBe(Set<PartyRole> roles, List<ActKind> acts, boolean reopened) {
        if (reopened && roles.contains(PartyRole.DECIDER)) {
            return true;
        }
        // Whom it is about is called, may complain, and may say at any time what protects them.
        if (roles.contains(PartyRole.CONCERNED)) {
            return true;
        }
        if (acts.stream().anyMatch(UNSETTLING::contains)) {
            return true;
        }
        ActKind last = acts.stream()
                .filter(STEPS::contains)
                .reduce((earlier, later) -> later)
                .orElse(ActKind.OPEN);
        return !Collections.disjoint(roles, after(last));
    }

    /// Whether it may go on: nothing was decided, or what was decided was complained of.
    static boolean mayGoOn(List<ActKind> acts) {
        return acts.lastIndexOf(ActKind.SETTLE)
                >= acts.stream()
                        .filter(ENDS::contains)
                        .mapToInt(acts::lastIndexOf)
                        .max()
                        .orElse(-1);
    }

    private static Set<PartyRole> after(ActKind last) {
        return switch (last) {
            // Whom a deputy was to stand in for as its chair, chairs it once they do not.
            case SUMMON, REVIEW -> EnumSet.of(PartyRole.CHAIR, PartyRole.DECIDER);
            case COUNCIL, CALL, MEET, BALLOT, BREAK, COUNT -> EnumSet.of(PartyRole.MEMBER, PartyRole.SECRETARY);
            case DECIDE -> EnumSet.of(PartyRole.CONCERNED);
            case WITHDRAW_OPENING, RELEASE, NO_BREACH, RECEIVE -> EnumSet.noneOf(PartyRole.class);
            default -> EnumSet.of(PartyRole.DECIDER, PartyRole.OFFICER);
        };
    }
}
