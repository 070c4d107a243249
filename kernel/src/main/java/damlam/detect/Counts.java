package damlam.detect;

import java.util.Arrays;

/// The opportunities and hits of all signals at one level: a row for each party, kind of work and role, with three
/// columns a signal. Detectors look at the same party one after another, so the row found last is tried first.
final class Counts {
    private static final int SIGNALS = SignalKind.values().length;
    private static final int WIDTH = 3 * SIGNALS;
    private static final long FREE = -1;

    /// For each row its party, then kind and role: side by side, since rows lie a long way from each other in memory.
    private long[] keys = filled(16);
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
        for (int i = 0; 2 * i < keys.length; i++) {
            int cell = i * WIDTH + 3 * signal.ordinal();
            if (party(i) != FREE && cells[cell] + cells[cell + 2] > 0) {
                tally.add(party(i), kind(i), role(i), cells[cell], cells[cell + 1], cells[cell + 2]);
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
        for (int i = 0; 2 * i < from.keys.length; i++) {
            if (from.party(i) != FREE) {
                int row = row(from.party(i), from.kind(i), from.role(i));
                for (int c = 0; c < WIDTH; c++) {
                    cells[row * WIDTH + c] += from.cells[i * WIDTH + c];
                }
            }
        }
    }

    private long party(int row) {
        return keys[2 * row];
    }

    private int kind(int row) {
        return (int) (keys[2 * row + 1] >> 32);
    }

    private int role(int row) {
        return (int) keys[2 * row + 1];
    }

    private int row(long ofParty, int ofKind, int ofRole) {
        long what = (long) ofKind << 32 | (ofRole & 0xFFFF_FFFFL);
        if (is(last, ofParty, what)) {
            return last;
        }
        if (4 * rows >= keys.length) {
            grow();
        }
        last = find(ofParty, what);
        if (party(last) == FREE) {
            keys[2 * last] = ofParty;
            keys[2 * last + 1] = what;
            rows++;
        }
        return last;
    }

    private boolean is(int row, long ofParty, long what) {
        return keys[2 * row] == ofParty && keys[2 * row + 1] == what;
    }

    private int find(long ofParty, long what) {
        int mask = keys.length / 2 - 1;
        long mixed = (ofParty * 31 + what) * 0x9E3779B97F4A7C15L;
        int i = (int) (mixed >>> 32) & mask;
        while (keys[2 * i] != FREE && !is(i, ofParty, what)) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private void grow() {
        Counts old = new Counts();
        old.keys = keys;
        old.cells = cells;
        keys = filled(keys.length);
        cells = new int[keys.length / 2 * WIDTH];
        rows = 0;
        last = 0;
        addAll(old);
    }

    /// @param capacity in rows
    private static long[] filled(int capacity) {
        long[] free = new long[2 * capacity];
        Arrays.fill(free, FREE);
        return free;
    }
}
