package damlam.detect;

import damlam.eventlog.MoveKind;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How long the person of a stint took to decide once every input was there: what UNDECIDED and DECISIVE have in
/// common.
///
/// The last input is the taking up of the case, or a REPLY, SILENCE or DECIDE to a question of theirs, or the
/// RESUME after a wait, whichever came last before the first SUBMIT. There is no decision to wait for where the
/// case left their hands without a SUBMIT, an answer is still out, or an ESCALATE says that the matter is beyond
/// their authority.
///
/// Real work done in between (PROGRESS with evidence) shows that somebody was at it; the longest stretch without any is
/// kept beside the whole time.
///
/// @param input position of the last input
/// @param submit position of the SUBMIT; the trail's size if there is none yet
/// @param ownMs working time in between that was theirs ([CaseTimes#ownMs])
/// @param still the longest stretch of it without real work
record Decision(int input, int submit, long ownMs, Still still) {
    /// A stretch without real work.
    ///
    /// @param from position of the input or the work with which it begins
    /// @param to position of the work or the SUBMIT with which it ends; the trail's size if it goes on
    /// @param ownMs as above
    record Still(int from, int to, long ownMs) {}

    static @Nullable Decision of(CaseTimes view, int s) {
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
                case REPLY, DECIDE, SILENCE -> {
                    // What comes after a recorded silence was not waited for.
                    if (trail.is(p, MoveKind.SILENCE) || !trail.isAfterSilence(p)) {
                        input = p;
                        asked--;
                    }
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

    private static Decision of(CaseTimes view, int s, int input, int submit) {
        Still longest = new Still(input, input, -1);
        int from = input;
        for (int k = view.trail.stintStart[s]; k < view.trail.stintStart[s + 1]; k++) {
            int p = view.trail.stintEvents[k];
            if (p > input && p < submit && view.trail.work[p]) {
                longest = longer(longest, new Still(from, p, ownMs(view, s, from, p)));
                from = p;
            }
        }
        long own = ownMs(view, s, input, submit);
        longest = longer(longest, new Still(from, submit, from == input ? own : ownMs(view, s, from, submit)));
        return new Decision(input, submit, own, longest);
    }

    private static Still longer(Still one, Still other) {
        return one.ownMs() >= other.ownMs() ? one : other;
    }

    private static long ownMs(CaseTimes view, int s, int from, int to) {
        Trail trail = view.trail;
        return view.ownMs(trail.stintPerson[s], trail.stintUnit[s], trail.atMs[from], trail.atMs(to));
    }

    boolean isMade(Trail trail) {
        return submit < trail.size;
    }

    /// Working time from the receipt of the case to this decision that was theirs.
    long handlingMs(CaseTimes view, int s) {
        return ownMs(view, s, view.trail.stintFrom[s], submit);
    }

    /// Positions that show it, in order: the last input, the longest stretch without real work, the SUBMIT.
    List<Integer> events(Trail trail) {
        return IntStream.of(input, still.from(), still.to(), submit)
                .filter(p -> p < trail.size)
                .distinct()
                .boxed()
                .toList();
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
