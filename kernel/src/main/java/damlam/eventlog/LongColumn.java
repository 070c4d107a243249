package damlam.eventlog;

import java.util.Arrays;

/// As [IntColumn], for instants.
final class LongColumn {
    private static final long[] NOTHING = {};

    private final long absent;
    private long[] values = NOTHING;

    LongColumn(long absent) {
        this.absent = absent;
    }

    long get(int row) {
        return row < values.length ? values[row] : absent;
    }

    void set(int row, long value, int capacity) {
        if (row >= values.length) {
            if (value == absent) {
                return;
            }
            grow(Math.max(capacity, row + 1));
        }
        values[row] = value;
    }

    LongColumn inOrder(int[] order) {
        LongColumn to = new LongColumn(absent);
        if (values.length > 0) {
            to.values = new long[order.length];
            for (int i = 0; i < order.length; i++) {
                to.values[i] = get(order[i]);
            }
        }
        return to;
    }

    private void grow(int capacity) {
        int known = values.length;
        values = Arrays.copyOf(values, capacity);
        if (absent != 0) {
            Arrays.fill(values, known, capacity, absent);
        }
    }
}
