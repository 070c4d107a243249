package damlam.detect;

import damlam.eventlog.MoveKind;
import java.util.ArrayList;
import java.util.List;

/// The rounds in which the person of a stint asked for opinions. A round begins with a CONSULT while no consultation
/// of theirs is open; what is asked before all of it is answered belongs to the same round.
///
/// @param starts positions at which rounds begin
record Rounds(List<Integer> starts) {

    static Rounds of(Trail trail, int stint) {
        List<Integer> starts = List.of();
        int open = 0;
        for (int k = trail.stintStart[stint]; k < trail.stintStart[stint + 1]; k++) {
            int p = trail.stintEvents[k];
            if (Asked.isAt(trail, p)) {
                if (open == 0) {
                    starts = starts.isEmpty() ? new ArrayList<>() : starts;
                    starts.add(p);
                }
                open++;
            } else if (closes(trail, p)) {
                open--;
            }
        }
        return new Rounds(starts);
    }

    /// An opinion, or the silence that stands for it; what comes after that silence closes nothing more.
    private static boolean closes(Trail trail, int p) {
        return trail.is(p, MoveKind.SILENCE) || (trail.is(p, MoveKind.REPLY) && !trail.isAfterSilence(p));
    }

    int count() {
        return starts.size();
    }

    /// Rounds begun although all that had been asked before had answered.
    int repeated() {
        return Math.max(0, starts.size() - 1);
    }
}
