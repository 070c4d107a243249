package damlam.eventlog;

import java.util.Arrays;

/// As [IntColumn], for codes and small counts.
final class ByteColumn {
    private static final byte[] NOTHING = {};

    private final byte absent;
    private byte[] values = NOTHING;

    ByteColumn(int absent) {
        this.absent = (byte) absent;
    }

    byte get(int row) {
        return row < values.length ? values[row] : absent;
    }

    void set(int row, byte value, int capacity) {
        if (row >= values.length) {
            if (value == absent) {
                return;
            }
            grow(Math.max(capacity, row + 1));
        }
        values[row] = value;
    }

    ByteColumn inOrder(int[] order) {
        ByteColumn to = new ByteColumn(absent);
        if (values.length > 0) {
            to.values = new byte[order.length];
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
