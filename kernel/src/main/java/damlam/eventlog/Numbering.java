package damlam.eventlog;

import java.util.Arrays;

/// Gives each pair of longs the next number, from 0, as it comes: an open-addressing table, because a map of
/// objects would cost more than all else in loops over millions of events.
public final class Numbering {
    private int size;
    /// By number the pair: side by side, since pairs lie a long way from each other in memory.
    private long[] pairs = new long[128];
    /// By slot the number plus one; 0 is a free slot.
    private int[] slots = new int[128];

    public int size() {
        return size;
    }

    public long first(int number) {
        return pairs[2 * number];
    }

    public long second(int number) {
        return pairs[2 * number + 1];
    }

    /// @return the number of that pair, a new one if it is new
    public int number(long one, long other) {
        int mask = slots.length - 1;
        int slot = spread(one, other) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (pairs[2 * number] == one && pairs[2 * number + 1] == other) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size + 1;
        return add(one, other);
    }

    private int add(long one, long other) {
        if (2 * size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 4 * size);
        }
        pairs[2 * size] = one;
        pairs[2 * size + 1] = other;
        size++;
        if (2 * size > slots.length) {
            refill();
        }
        return size - 1;
    }

    private void refill() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = spread(first(number), second(number)) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int spread(long one, long other) {
        long mixed = (one * 0x9E3779B97F4A7C15L + other) * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed >>> 33);
    }
}
