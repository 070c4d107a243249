package damlam.detect;

import java.util.Arrays;

/// The opportunities and hits of all signals at one level: a row for each party, kind of work and role, with three
/// columns a signal. Detectors look at the same party one after another, so the row found last is tried first.
final class Counts {
    private static final int SIGNALS = SignalKind.values().length;
    private static final int WIDTH = 3 * SIGNALS;
    private static final long FREE = -1;

    private long[] party = filled(16);
    private int[] kind = new int[16];
    private int[] role = new int[16];
    /// For each row and signal: opportunities, hits, explained.
    private int[] cells = new int[16 * WIDTH];
    private int rows;
    private int last;

    @SuppressWarnings("EnumOrdinal") // a column of this run, never stored
    void add(SignalKind signal, long ofParty, int ofKind, int ofRole, boolean hit, boolean explained) {
        int cell = row(ofParty, ofKind, ofRole) * WIDTH + 3 * signal.ordinal();
        if (explained) {
            cells[cell + 2]++;
        } else {
            cells[cell]++;
            cells[cell + 1] += hit ? 1 : 0;
        }
    }

    @SuppressWarnings("EnumOrdinal")
    Tally tally(SignalKind signal) {
        Tally tally = new Tally();
        for (int i = 0; i < party.length; i++) {
            int cell = i * WIDTH + 3 * signal.ordinal();
            if (party[i] != FREE && cells[cell] + cells[cell + 2] > 0) {
                tally.add(party[i], kind[i], role[i], cells[cell], cells[cell + 1], cells[cell + 2]);
            }
        }
        return tally;
    }

    /// Both together; neither is changed.
    Counts plus(Counts other) {
        Counts sum = new Counts();
        sum.addAll(this);
        sum.addAll(other);
        return sum;
    }

    private void addAll(Counts from) {
        for (int i = 0; i < from.party.length; i++) {
            if (from.party[i] != FREE) {
                int row = row(from.party[i], from.kind[i], from.role[i]);
                for (int c = 0; c < WIDTH; c++) {
                    cells[row * WIDTH + c] += from.cells[i * WIDTH + c];
                }
            }
        }
    }

    private int row(long ofParty, int ofKind, int ofRole) {
        if (party[last] == ofParty && kind[last] == ofKind && role[last] == ofRole) {
            return last;
        }
        if (2 * rows >= party.length) {
            grow();
        }
        last = find(ofParty, ofKind, ofRole);
        if (party[last] == FREE) {
            party[last] = ofParty;
            kind[last] = ofKind;
            role[last] = ofRole;
            rows++;
        }
        return last;
    }

    private int find(long ofParty, int ofKind, int ofRole) {
        int mask = party.length - 1;
        long mixed = ((ofParty * 31 + ofKind) * 31 + ofRole) * 0x9E3779B97F4A7C15L;
        int i = (int) (mixed >>> 32) & mask;
        while (party[i] != FREE && (party[i] != ofParty || kind[i] != ofKind || role[i] != ofRole)) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private void grow() {
        Counts old = new Counts();
        old.party = party;
        old.kind = kind;
        old.role = role;
        old.cells = cells;
        int capacity = 2 * party.length;
        party = filled(capacity);
        kind = new int[capacity];
        role = new int[capacity];
        cells = new int[capacity * WIDTH];
        rows = 0;
        last = 0;
        addAll(old);
    }

    private static long[] filled(int capacity) {
        long[] free = new long[capacity];
        Arrays.fill(free, FREE);
        return free;
    }
}
