package damlam.peers;

/// How one party compares with its peers in one signal.
///
/// @param party number of the person or unit in the log, or a pair of units ([damlam.detect.Tally#pair])
/// @param cases n: opportunities that count
/// @param observed y: hits among them
/// @param explained opportunities left out because something speaks against them
/// @param expected Σ nₖpₖ: hits if the party were as its peers in each of its kinds of work
/// @param low,high the limits within which 95 of 100 such parties have their hits
/// @param shrunk the share of hits that is to be believed: the observed one, drawn towards the peers' the
/// more the fewer cases there are
/// @param q the share of false names to be accepted if this party were named (Benjamini–Hochberg); 1 where too few
public record Verdict(
        long party,
        int cases,
        int observed,
        int explained,
        double expected,
        double low,
        double high,
        double shrunk,
        double q,
        Standing standing) {

    /// Where a party stands among its peers.
    public enum Standing {
        ABOVE,
        BELOW,
        USUAL,
        /// Not enough to say.
        TOO_FEW
    }

    /// Whether it lies beyond its limits, above or below.
    public boolean standsOut() {
        return standing == Standing.ABOVE || standing == Standing.BELOW;
    }

    /// Observed over expected; 1 where nobody has a hit.
    public double ratio() {
        return expected == 0 ? 1 : observed / expected;
    }
}
