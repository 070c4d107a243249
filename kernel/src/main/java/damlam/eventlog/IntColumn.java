package damlam.eventlog;

import java.util.Arrays;

/// A column of numbers that costs nothing until one is put in; rows without one read as `absent`.
public final class IntColumn {
    private static final int[] NOTHING = {};

    private final int absent;
    private int[] values = NOTHING;

    public IntColumn(int absent) {
        this.absent = absent;
    }

    public int get(int row) {
        return row < values.length ? values[row] : absent;
    }

    /// @param capacity how many rows there is room for elsewhere, so that columns grow together
    public void set(int row, int value, int capacity) {
        if (row >= values.length) {
            if (value == absent) {
                return;
            }
            grow(Math.max(capacity, row + 1));
        }
        values[row] = value;
    }

    /// The rows in another order: row `i` of the result is row `order[i]` of this.
    IntColumn inOrder(int[] order) {
        IntColumn to = new IntColumn(absent);
        if (values.length > 0) {
            to.values = new int[order.length];
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
