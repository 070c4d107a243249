package damlam.peers;

import damlam.detect.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One party of a tally over all its kinds of work and roles, with what is expected of it.
///
/// @param cases n: opportunities
/// @param hits y
/// @param explained opportunities left out
/// @param expected Σ nₖpₖ: hits if in each kind of work and role the party had the share that all parties have there
record Peer(long party, int cases, int hits, int explained, double expected) {
    private record Stratum(int kind, int role) {}

    private record Row(long party, int kind, int role, int n, int y, int out) {
        static final Comparator<Row> ORDER =
                Comparator.comparingLong(Row::party).thenComparingInt(Row::kind).thenComparingInt(Row::role);
    }

    /// The parties of that tally, by number.
    static List<Peer> of(Tally tally) {
        // Rows come in no order, and sums of fractions must not depend on it.
        List<Row> rows = new ArrayList<>();
        tally.forEach((party, kind, role, n, y, out) -> rows.add(new Row(party, kind, role, n, y, out)));
        rows.sort(Row.ORDER);
        Map<Stratum, Double> share = shares(rows);
        List<Peer> peers = new ArrayList<>();
        for (Row row : rows) {
            double expected = row.n() * share.getOrDefault(new Stratum(row.kind(), row.role()), 0.0);
            Peer peer = new Peer(row.party(), row.n(), row.y(), row.out(), expected);
            int last = peers.size() - 1;
            if (last >= 0 && peers.get(last).party() == row.party()) {
                peers.set(last, peers.get(last).plus(peer));
            } else {
                peers.add(peer);
            }
        }
        return peers;
    }

    /// pₖ: the share of hits over all parties.
    private static Map<Stratum, Double> shares(List<Row> rows) {
        Map<Stratum, Long> cases = new HashMap<>();
        Map<Stratum, Long> hits = new HashMap<>();
        for (Row row : rows) {
            Stratum stratum = new Stratum(row.kind(), row.role());
            cases.merge(stratum, (long) row.n(), Long::sum);
            hits.merge(stratum, (long) row.y(), Long::sum);
        }
        Map<Stratum, Double> shares = new HashMap<>();
        cases.forEach((stratum, n) -> shares.put(stratum, n == 0 ? 0 : hits.getOrDefault(stratum, 0L) / (double) n));
        return shares;
    }

    private Peer plus(Peer other) {
        return new Peer(
                party, cases + other.cases, hits + other.hits, explained + other.explained, expected + other.expected);
    }

    /// pᵢ: the share of hits expected.
    double share() {
        return cases == 0 ? 0 : Math.clamp(expected / cases, 0, 1);
    }

    /// Yᵢ, on the scale on which shares of every size vary alike.
    double transformed() {
        return cases == 0 ? 0 : Math.asin(Math.sqrt(hits / (double) cases));
    }

    /// θᵢ.
    double target() {
        return Math.asin(Math.sqrt(share()));
    }

    /// sᵢ.
    double error() {
        return 1 / (2 * Math.sqrt(Math.max(1, cases)));
    }
}
