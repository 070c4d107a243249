package damlam.logfile;

import java.nio.charset.StandardCharsets;

/// The cells of one row that the profile asks for, as UTF-8; reused from row to row. A cell is a stretch of a
/// buffer that belongs to the reader, or, in a typed file, an instant. Cells that were not put in are empty.
final class Cells {
    static final byte[] NOTHING = {};

    final byte[][] bytes;
    final int[] from;
    final int[] end;
    /// In a typed file the instant in this cell, else [Instants#NONE].
    final long[] instantMs;

    Cells(int slots) {
        bytes = new byte[slots][];
        from = new int[slots];
        end = new int[slots];
        instantMs = new long[slots];
        clear();
    }

    void clear() {
        for (int slot = 0; slot < bytes.length; slot++) {
            put(slot, NOTHING, 0, 0);
        }
    }

    void put(int slot, byte[] buffer, int start, int stop) {
        bytes[slot] = buffer;
        from[slot] = start;
        end[slot] = stop;
        instantMs[slot] = Instants.NONE;
    }

    void put(int slot, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(slot, utf8, 0, utf8.length);
    }

    void putInstant(int slot, long ms) {
        put(slot, NOTHING, 0, 0);
        instantMs[slot] = ms;
    }

    boolean isEmpty(int slot) {
        return from[slot] == end[slot];
    }

    /// The cell as text, whatever bytes it has.
    String text(int slot) {
        return new String(bytes[slot], from[slot], end[slot] - from[slot], StandardCharsets.UTF_8);
    }
}
