package damlam.detect;

import damlam.eventlog.Party;
import java.util.List;

/// What a detector shows where it hits: the moves and the figure of a signal.
///
/// @param from who the case or the question came from, [Party#UNKNOWN] if that has no meaning
/// @param to who it went to, the same
/// @param events positions that show it
/// @param strength before what speaks against it is taken off
record Shown(Party from, Party to, List<Integer> events, Figure figure, double strength) {
    /// A pattern in which more is worse, and nobody else has a part.
    static Shown above(Figure figure, List<Integer> events) {
        return new Shown(Party.UNKNOWN, Party.UNKNOWN, events, figure, figure.above());
    }

    /// A pattern that is the stronger the smaller the figure is, and in which nobody else has a part.
    static Shown below(Figure figure, List<Integer> events) {
        return new Shown(Party.UNKNOWN, Party.UNKNOWN, events, figure, figure.below());
    }

    Shown from(Party giver) {
        return new Shown(giver, to, events, figure, strength);
    }

    Shown to(Party receiver) {
        return new Shown(from, receiver, events, figure, strength);
    }
}
