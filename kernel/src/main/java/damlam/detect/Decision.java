package damlam.detect;

import damlam.eventlog.MoveKind;
import org.jspecify.annotations.Nullable;

/// How long the person of a stint took to decide once every input was there: what UNDECIDED and DECISIVE have in
/// common.
///
/// The last input is the taking up of the case, or a REPLY or DECIDE to a question of theirs, or the RESUME after a
/// wait, whichever came last before the first SUBMIT. There is no decision to wait for where the case left their hands
/// without a SUBMIT, an answer is still out, or an ESCALATE says that the matter is beyond their authority.
///
/// @param input position of the last input
/// @param submit position of the SUBMIT; the trail's size if there is none yet
/// @param ownMs working time in between that was theirs ([CaseView#ownMs])
record Decision(int input, int submit, long ownMs) {

    static @Nullable Decision of(CaseView view, int s) {
        Trail trail = view.trail;
        boolean atOnce = trail.is(trail.stintTaken[s], MoveKind.SUBMIT);
        int input = atOnce ? trail.stintFrom[s] : trail.stintTaken[s];
        int asked = 0;
        boolean waits = false;
        for (int k = trail.stintStart[s]; k < trail.stintStart[s + 1]; k++) {
            int p = trail.stintEvents[k];
            switch (trail.move(p)) {
                case SUBMIT -> {
                    return of(view, s, input, p);
                }
                case FORWARD, RETURN, ASSIGN -> {
                    return null;
                }
                case ESCALATE -> {
                    if (!view.facts.log().ownAuthority(trail.first + p).orElse(true)) {
                        return null;
                    }
                    asked++;
                }
                case CONSULT, OBJECT -> asked++;
                case REPLY, DECIDE -> {
                    input = p;
                    asked--;
                }
                case WAIT -> waits = true;
                case RESUME -> {
                    input = p;
                    waits = false;
                }
                case PROGRESS -> waits = false;
                default -> {}
            }
        }
        boolean theirs = !trail.closed && trail.holdPerson[trail.holdings - 1] == trail.stintPerson[s];
        return theirs && asked == 0 && !waits ? of(view, s, input, trail.size) : null;
    }

    private static Decision of(CaseView view, int s, int input, int submit) {
        Trail trail = view.trail;
        long own = view.ownMs(trail.stintPerson[s], trail.stintUnit[s], trail.atMs[input], trail.atMs(submit));
        return new Decision(input, submit, own);
    }

    boolean isMade(Trail trail) {
        return submit < trail.size;
    }

    /// Whether what was submitted was approved, and neither sent back nor opened again. Null while that is open.
    @Nullable
    Boolean stood(Trail trail, int s) {
        Boolean stood = null;
        for (int k = trail.stintStart[s]; k < trail.stintStart[s + 1]; k++) {
            int p = trail.stintEvents[k];
            if (p > submit && (trail.is(p, MoveKind.REJECT) || trail.is(p, MoveKind.REOPEN))) {
                return false;
            }
            stood = (p > submit && trail.is(p, MoveKind.APPROVE)) ? Boolean.TRUE : stood;
        }
        return stood;
    }
}
