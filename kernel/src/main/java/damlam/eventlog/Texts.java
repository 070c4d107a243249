package damlam.eventlog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// Different texts, numbered from 0 as they come, as UTF-8 in one array: a log of millions of cases has as many names,
/// which as objects would cost more than its columns, in memory and whenever they are collected.
public final class Texts {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// The longest array that every virtual machine makes.
    private static final int MOST = Integer.MAX_VALUE - 8;

    private int size;
    /// Text `n` is `utf8[start[n]]` to before `start[n + 1]`.
    private int[] start = new int[33];
    private byte[] utf8 = new byte[512];
    /// By number the text's hash, so that texts far away in memory are looked at only where it is the same.
    private int[] hash = new int[32];
    /// By slot the number plus one, 0 for a free slot.
    private int[] slots = new int[64];

    /// The texts of one moment, for another thread to read: what is in stays as it is, and later texts are put behind.
    public static final class Seen {
        /// None at all.
        public static final Seen NONE = new Texts().seen();

        private final int size;
        private final int[] start;
        private final byte[] utf8;

        private Seen(Texts of) {
            size = of.size;
            start = of.start;
            utf8 = of.utf8;
        }

        public int size() {
            return size;
        }

        public String text(int number) {
            return new String(utf8, start[number], start[number + 1] - start[number], StandardCharsets.UTF_8);
        }

        /// @return the number that this text has among those names
        public int numberIn(Names names, int number) {
            return names.number(utf8, start[number], start[number + 1]);
        }
    }

    public int size() {
        return size;
    }

    public Seen seen() {
        return new Seen(this);
    }

    /// Those there are, each made when it is asked for.
    public List<String> list() {
        return new TextList(seen());
    }

    public boolean is(int number, byte[] text, int from, int end) {
        return Arrays.equals(utf8, start[number], start[number + 1], text, from, end);
    }

    /// @return the number of that text, -1 if it is not there
    public int find(byte[] text, int from, int end) {
        return slots[slotOf(text, from, end, hash(text, from, end))] - 1;
    }

    /// @return the number of that text, a new one if it is new
    public int number(byte[] text, int from, int end) {
        int hashed = hash(text, from, end);
        int slot = slotOf(text, from, end, hashed);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        add(hashed, text, from, end);
        slots[slot] = size;
        if (2 * size >= slots.length) {
            widen();
        }
        return size - 1;
    }

    /// The slot that holds the text, or the free one where it belongs.
    private int slotOf(byte[] text, int from, int end, int hashed) {
        int mask = slots.length - 1;
        int slot = hashed & mask;
        while (slots[slot] != 0 && !(hash[slots[slot] - 1] == hashed && is(slots[slot] - 1, text, from, end))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void add(int hashed, byte[] text, int from, int end) {
        if (size == hash.length) {
            start = Arrays.copyOf(start, 2 * size + 1);
            hash = Arrays.copyOf(hash, 2 * size);
        }
        int at = start[size];
        int after = at + end - from;
        if (after < 0) {
            throw new OutOfMemoryError("names of more than 2 GB in one column");
        }
        if (after > utf8.length) {
            utf8 = Arrays.copyOf(utf8, Math.max(after, (int) Math.min(MOST, utf8.length * 3L / 2)));
        }
        System.arraycopy(text, from, utf8, at, end - from);
        hash[size] = hashed;
        size++;
        start[size] = after;
    }

    private void widen() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hash[number] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(byte[] text, int from, int end) {
        long mixed = (long) end - from;
        int at = from;
        for (; at + 8 <= end; at += 8) {
            mixed = (mixed ^ (long) LONGS.get(text, at)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 8 | (text[at] & 0xFF);
        }
        mixed = (mixed ^ rest) * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed >>> 32);
    }

    private static final class TextList extends AbstractList<String> implements RandomAccess {
        private final Seen seen;

        TextList(Seen seen) {
            this.seen = seen;
        }

        @Override
        public String get(int number) {
            if (number < 0 || number >= seen.size()) {
                throw new IndexOutOfBoundsException("no text %d; there are %d".formatted(number, seen.size()));
            }
            return seen.text(number);
        }

        @Override
        public int size() {
            return seen.size();
        }
    }
}
