package damlam.detect;

import java.util.Arrays;

/// For one signal and level: how many opportunities (n) and hits (y) each party had in each kind of work and role, and
/// how many opportunities were left out because something speaks against them. Tallies of parts of a log add up to
/// that of the whole.
///
/// A party is the number of a person or unit, or [#pair]; kind and role are -1 where unknown. Rows are columns of a
/// hash table with open addressing; 36 bytes a row, and as much again free.
public final class Tally {
    private static final long FREE = -1;

    private long[] party = filled(16);
    private int[] kind = new int[16];
    private int[] role = new int[16];
    private int[] opportunities = new int[16];
    private int[] hits = new int[16];
    private int[] explained = new int[16];
    private int rows;

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
        for (int i = 0; i < party.length; i++) {
            if (party[i] != FREE) {
                visitor.row(party[i], kind[i], role[i], opportunities[i], hits[i], explained[i]);
            }
        }
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    /// @param n opportunities that count, `y` of them hits, and `out` more that were explained
    public void add(long ofParty, int ofKind, int ofRole, int n, int y, int out) {
        if (ofParty < 0 || n < 0 || y < 0 || out < 0 || y > n) {
            throw new IllegalArgumentException("not a count: party %d, %d of %d".formatted(ofParty, y, n));
        }
        if (2 * rows >= party.length) {
            grow();
        }
        int i = find(ofParty, ofKind, ofRole);
        if (party[i] == FREE) {
            party[i] = ofParty;
            kind[i] = ofKind;
            role[i] = ofRole;
            rows++;
        }
        opportunities[i] += n;
        hits[i] += y;
        explained[i] += out;
    }

    /// Both together; neither is changed.
    public Tally plus(Tally other) {
        Tally sum = new Tally();
        forEach(sum::add);
        other.forEach(sum::add);
        return sum;
    }

    private int find(long ofParty, int ofKind, int ofRole) {
        int mask = party.length - 1;
        long mixed = (ofParty * 31 + ofKind) * 31 + ofRole;
        mixed *= 0x9E3779B97F4A7C15L;
        int i = (int) (mixed >>> 32) & mask;
        while (party[i] != FREE && (party[i] != ofParty || kind[i] != ofKind || role[i] != ofRole)) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private void grow() {
        Tally old = new Tally();
        old.party = party;
        old.kind = kind;
        old.role = role;
        old.opportunities = opportunities;
        old.hits = hits;
        old.explained = explained;
        int capacity = 2 * party.length;
        party = filled(capacity);
        kind = new int[capacity];
        role = new int[capacity];
        opportunities = new int[capacity];
        hits = new int[capacity];
        explained = new int[capacity];
        rows = 0;
        old.forEach(this::add);
    }

    private static long[] filled(int capacity) {
        long[] cells = new long[capacity];
        Arrays.fill(cells, FREE);
        return cells;
    }
}
