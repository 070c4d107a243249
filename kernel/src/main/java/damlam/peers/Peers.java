package damlam.peers;

import damlam.detect.Findings;
import damlam.detect.Level;
import damlam.detect.SignalKind;
import damlam.detect.Tally;
import damlam.peers.Comparison.Method;
import damlam.peers.Verdict.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// From cases to parties: a party is named only by statistics over enough cases (DESIGN.md, section 4). Hits are held
/// against those expected of a party with the same kinds of work and roles, allowing for chance, for the usual
/// differences between parties, and for the number of parties looked at.
///
/// For party i with nᵢ opportunities, yᵢ hits and pᵢ = Σₖ nᵢₖ pₖ / nᵢ: Yᵢ = asin √(yᵢ/nᵢ), θᵢ = asin √pᵢ, sᵢ =
/// 1/(2√nᵢ), zᵢ = (Yᵢ − θᵢ)/sᵢ; φ and τ² by [Dispersion]; z′ᵢ = (Yᵢ − θᵢ)/√(sᵢ² + τ²), two-sided p,
/// Benjamini–Hochberg. Where τ² is 0 and hits are few (less than [#FEW] expected for half of the parties), p and
/// limits are exact binomial ones.
///
/// The transformed scale is wrong about parties of whom few hits or few misses are expected: to have none looks far
/// rarer than it is. For such a party nothing is said that the binomial distribution does not bear out as well: the
/// larger p, the wider limits.
public final class Peers {
    /// The share of false names among those named that is accepted.
    static final double FALSE_SHARE = 0.05;

    private static final int LEAST_CASES = 10;
    private static final double FEW = 10;

    private Peers() {}

    /// One comparison for each signal and level that had opportunities, in the order of signals.
    public static List<Comparison> compare(Findings findings) {
        List<Comparison> all = new ArrayList<>();
        for (SignalKind signal : SignalKind.values()) {
            for (Level level : Level.values()) {
                Tally tally = findings.tally(signal, level);
                if (!tally.isEmpty()) {
                    all.add(compare(signal, level, tally));
                }
            }
        }
        return all;
    }

    /// The parties of one tally.
    public static Comparison compare(SignalKind signal, Level level, Tally tally) {
        List<Peer> peers = Peer.of(tally);
        List<Peer> judged =
                peers.stream().filter(peer -> peer.cases() >= LEAST_CASES).toList();
        double[] error = judged.stream().mapToDouble(Peer::error).toArray();
        double[] z = judged.stream()
                .mapToDouble(peer -> (peer.transformed() - peer.target()) / peer.error())
                .toArray();
        Dispersion dispersion = Dispersion.of(z, error);
        Method method = method(judged, dispersion);
        double[] q = adjusted(judged.stream()
                .mapToDouble(peer -> chance(peer, dispersion, method))
                .toArray());
        List<Verdict> verdicts = new ArrayList<>();
        int next = 0;
        for (Peer peer : peers) {
            boolean enough = peer.cases() >= LEAST_CASES;
            verdicts.add(verdict(peer, dispersion, method, enough ? q[next++] : Double.NaN));
        }
        return new Comparison(signal, level, verdicts, judged.size(), dispersion.phi(), dispersion.tau2(), method);
    }

    private static Method method(List<Peer> judged, Dispersion dispersion) {
        double[] expected = judged.stream().mapToDouble(Peer::expected).sorted().toArray();
        boolean few = expected.length == 0 || expected[expected.length / 2] < FEW;
        return dispersion.tau2() == 0 && few ? Method.EXACT : Method.TRANSFORMED;
    }

    /// Two-sided p: how likely a party like its peers would be as far off.
    private static double chance(Peer peer, Dispersion dispersion, Method method) {
        double exact = isRare(peer) || method == Method.EXACT
                ? Chances.twoSidedBinomial(peer.hits(), peer.cases(), peer.share())
                : 0;
        double z = (peer.transformed() - peer.target()) / spread(peer, dispersion);
        return method == Method.EXACT ? exact : Math.max(exact, Chances.twoSidedNormal(z));
    }

    private static boolean isRare(Peer peer) {
        return Math.min(peer.expected(), peer.cases() - peer.expected()) < FEW;
    }

    private static double spread(Peer peer, Dispersion dispersion) {
        return Math.sqrt(peer.error() * peer.error() + dispersion.tau2());
    }

    /// @param q NaN for a party with too few cases
    private static Verdict verdict(Peer peer, Dispersion dispersion, Method method, double q) {
        double margin = Chances.Z95 * spread(peer, dispersion);
        int n = peer.cases();
        double low = n * shareAt(peer.target() - margin);
        double high = n * shareAt(peer.target() + margin);
        if (method == Method.EXACT || isRare(peer)) {
            int exactLow = Chances.binomialQuantile(0.025, n, peer.share());
            int exactHigh = Chances.binomialQuantile(0.975, n, peer.share());
            low = method == Method.EXACT ? exactLow : Math.min(low, exactLow);
            high = method == Method.EXACT ? exactHigh : Math.max(high, exactHigh);
        }
        double belief = dispersion.tau2() / (dispersion.tau2() + peer.error() * peer.error());
        double shrunk = shareAt(peer.target() + belief * (peer.transformed() - peer.target()));
        return new Verdict(
                peer.party(),
                n,
                peer.hits(),
                peer.explained(),
                peer.expected(),
                low,
                high,
                shrunk,
                Double.isNaN(q) ? 1 : q,
                standing(peer, q));
    }

    private static Standing standing(Peer peer, double q) {
        if (Double.isNaN(q)) {
            return Standing.TOO_FEW;
        }
        if (q > FALSE_SHARE) {
            return Standing.USUAL;
        }
        return peer.hits() > peer.expected() ? Standing.ABOVE : Standing.BELOW;
    }

    private static double shareAt(double angle) {
        double sine = Math.sin(Math.clamp(angle, 0, Math.PI / 2));
        return sine * sine;
    }

    /// For each p the smallest false share at which it would be named (Benjamini and Hochberg 1995).
    private static double[] adjusted(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            least = Math.min(least, p[order[rank - 1]] * p.length / rank);
            q[order[rank - 1]] = least;
        }
        return q;
    }
}
