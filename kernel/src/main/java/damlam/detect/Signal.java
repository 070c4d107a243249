package damlam.detect;

import damlam.eventlog.Party;
import java.util.List;

/// A pattern found in one case, with the moves that show it and what speaks against it (DESIGN.md, section 4).
/// Never an accusation. Numbers of case, units and persons are those of the log.
///
/// @param named the party the pattern is about; unknown in part where the log does not say, and without a person
/// where the rule names nobody yet
/// @param from who the case or the question came from; unknown if that has no meaning here
/// @param to who it went to; unknown if that has no meaning here
/// @param events 0-based positions, in the case, of the moves that show it, in order
/// @param figure what was measured, and the limit; said by the detector
/// @param against what speaks against it; not empty means that it is not counted among the party's hits
/// @param strength 0 to 1: how far the figure lies beyond its limit (a half at the limit), halved if something
/// speaks against it
public record Signal(
        int caseNo,
        SignalKind kind,
        Party named,
        Party from,
        Party to,
        List<Integer> events,
        Figure figure,
        List<Against> against,
        double strength) {
    public Signal {
        events = List.copyOf(events);
        against = List.copyOf(against);
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength is from 0 to 1, was " + strength);
        }
    }

    public Manifestation manifestation() {
        return kind.manifestation();
    }

    /// Whether something that speaks against it keeps it out of the comparison between parties.
    public boolean isExplained() {
        return !against.isEmpty();
    }
}
