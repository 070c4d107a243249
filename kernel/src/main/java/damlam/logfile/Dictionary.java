package damlam.logfile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers for the different cells of one column or several, from 0, without making a text of a cell that was
/// seen before. What is new since the last batch is handed on with [#takeNew], since the other end keeps its
/// own copy.
final class Dictionary {
    /// The empty cell, which stands for unknown.
    static final int EMPTY = -1;
    /// A cell that is no UTF-8.
    static final int MALFORMED = -2;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// What stands for bytes that are no UTF-8, and may be meant.
    private static final char REPLACED = '\uFFFD';

    private int size;
    private int[] start = new int[64];
    private int[] hash = new int[64];
    private byte[] keys = new byte[1024];
    /// By slot the number plus one; 0 is a free slot.
    private int[] slots = new int[128];

    private List<String> fresh = new ArrayList<>();
    /// The number given last: rows of one case often stand together, and its name in the table is a long way off.
    private int last;

    int number(Cells cells, int slot) {
        return number(cells.bytes[slot], cells.from[slot], cells.end[slot]);
    }

    int number(byte[] cell, int from, int end) {
        if (from == end) {
            return EMPTY;
        }
        if (size > 0 && isKey(last, cell, from, end)) {
            return last;
        }
        int number = find(cell, from, end);
        last = Math.max(number, 0);
        return number;
    }

    private int find(byte[] cell, int from, int end) {
        int hashed = hash(cell, from, end);
        int mask = slots.length - 1;
        int slot = hashed & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hash[number] == hashed && isKey(number, cell, from, end)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        String text = decode(cell, from, end);
        if (text.isEmpty()) {
            return MALFORMED;
        }
        fresh.add(text);
        slots[slot] = size + 1;
        return add(hashed, cell, from, end);
    }

    /// The names that came since this was last asked, in the order of their numbers.
    List<String> takeNew() {
        List<String> taken = fresh;
        fresh = new ArrayList<>();
        return taken;
    }

    private boolean isKey(int number, byte[] cell, int from, int end) {
        return Arrays.equals(keys, start[number], start[number + 1], cell, from, end);
    }

    private int add(int hashed, byte[] cell, int from, int end) {
        if (size + 2 > start.length) {
            start = Arrays.copyOf(start, 2 * start.length);
            hash = Arrays.copyOf(hash, 2 * hash.length);
        }
        int at = start[size];
        int length = end - from;
        if (at + length > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(2 * keys.length, at + length));
        }
        System.arraycopy(cell, from, keys, at, length);
        hash[size] = hashed;
        start[size + 1] = at + length;
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
            int slot = hash[number] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    /// The empty text where this is no UTF-8.
    private static String decode(byte[] cell, int from, int end) {
        String text = new String(cell, from, end - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACED) < 0 ? text : decodeStrictly(cell, from, end);
    }

    private static String decodeStrictly(byte[] cell, int from, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(cell, from, end - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return "";
        }
    }

    private static int hash(byte[] cell, int from, int end) {
        long mixed = (long) end - from;
        int at = from;
        for (; at + 8 <= end; at += 8) {
            mixed = (mixed ^ (long) LONGS.get(cell, at)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 8 | (cell[at] & 0xFF);
        }
        mixed = (mixed ^ rest) * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed >>> 32);
    }
}
