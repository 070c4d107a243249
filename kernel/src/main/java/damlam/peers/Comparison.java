package damlam.peers;

import damlam.detect.Level;
import damlam.detect.SignalKind;
import java.util.List;

/// The parties of one level compared in one signal.
///
/// @param verdicts one a party with at least one opportunity, by the party's number
/// @param judged N: how many have cases enough to be judged
/// @param phi φ: how much more they differ than by chance alone; 1 is by chance, NaN where none was judged
/// @param tau2 τ²: the usual differences between parties that are nobody's fault
/// @param method how limits and chances were computed
public record Comparison(
        SignalKind signal, Level level, List<Verdict> verdicts, int judged, double phi, double tau2, Method method) {
    /// How limits and chances were computed.
    public enum Method {
        /// By the normal approximation of the transformed share, with over-dispersion.
        TRANSFORMED,
        /// By the binomial distribution itself, where hits are few and parties differ no more than by chance.
        EXACT
    }

    public Comparison {
        verdicts = List.copyOf(verdicts);
    }

    /// How many parties stand out, above or below.
    public int named() {
        return (int) verdicts.stream().filter(Verdict::standsOut).count();
    }

    /// How many of those named are to be expected to be there by chance, at most.
    public double falseNamesExpected() {
        return Peers.FALSE_SHARE * named();
    }
}
