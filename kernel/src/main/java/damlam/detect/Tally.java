package damlam.detect;

import java.util.HashMap;
import java.util.Map;

/// For one signal and level: how many opportunities (n) and hits (y) each party had in each kind of work and role, and
/// how many opportunities were left out because something speaks against them. Tallies of parts of a log add up to
/// that of the whole.
///
/// A party is the number of a person or unit, or [#pair]; kind and role are -1 where unknown.
public final class Tally {
    private record Key(long party, int kind, int role) {
        /// The generated one takes pairs of neighbours for one another: it crosses the two numbers of a pair.
        @Override
        public int hashCode() {
            long mixed = (party * 31 + ((long) kind << 32 | (role & 0xFFFF_FFFFL))) * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32);
        }
    }

    private record Count(int opportunities, int hits, int explained) {
        Count plus(Count other) {
            return new Count(opportunities + other.opportunities, hits + other.hits, explained + other.explained);
        }
    }

    private final Map<Key, Count> counts = new HashMap<>();

    /// Two units as one party, in whichever order they are given.
    public static long pair(int unit, int other) {
        return ((long) Math.min(unit, other) << 32) | Math.max(unit, other);
    }

    /// The unit of a pair with the smaller number.
    public static int first(long pair) {
        return (int) (pair >>> 32);
    }

    /// The unit of a pair with the larger number.
    public static int second(long pair) {
        return (int) pair;
    }

    /// What is done with each row.
    public interface Visitor {
        void row(long party, int kind, int role, int opportunities, int hits, int explained);
    }

    public void forEach(Visitor visitor) {
        counts.forEach((key, count) ->
                visitor.row(key.party, key.kind, key.role, count.opportunities, count.hits, count.explained));
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /// @param n opportunities that count, `y` of them hits, and `out` more that were explained
    public void add(long ofParty, int ofKind, int ofRole, int n, int y, int out) {
        if (ofParty < 0 || n < 0 || y < 0 || out < 0 || y > n) {
            throw new IllegalArgumentException("not a count: party %d, %d of %d".formatted(ofParty, y, n));
        }
        counts.merge(new Key(ofParty, ofKind, ofRole), new Count(n, y, out), Count::plus);
    }

    /// Both together; neither is changed.
    public Tally plus(Tally other) {
        Tally sum = new Tally();
        forEach(sum::add);
        other.forEach(sum::add);
        return sum;
    }
}
