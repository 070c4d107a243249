package damlam.logfile;

import damlam.eventlog.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Numbers for the different cells of one column or several, from 0.
final class Dictionary {
    /// The empty cell, which stands for unknown.
    static final int EMPTY = -1;
    /// A cell that is no UTF-8.
    static final int MALFORMED = -2;

    private final Texts texts = new Texts();
    /// The number given last: rows of one case often stand together, and its name in the table is a long way off.
    private int last;

    int number(Cells cells, int slot) {
        return number(cells.bytes[slot], cells.from[slot], cells.end[slot]);
    }

    int number(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8, 0, utf8.length);
    }

    int number(byte[] cell, int from, int end) {
        if (from == end) {
            return EMPTY;
        }
        if (texts.size() > 0 && texts.is(last, cell, from, end)) {
            return last;
        }
        int known = texts.find(cell, from, end);
        if (known < 0 && !isUtf8(cell, from, end)) {
            return MALFORMED;
        }
        last = known < 0 ? texts.number(cell, from, end) : known;
        return last;
    }

    /// What the numbers given so far stand for.
    Texts.Seen seen() {
        return texts.seen();
    }

    private static boolean isUtf8(byte[] cell, int from, int end) {
        int bits = 0;
        for (int at = from; at < end; at++) {
            bits |= cell[at];
        }
        return bits >= 0 || isDecoded(ByteBuffer.wrap(cell, from, end - from));
    }

    private static boolean isDecoded(ByteBuffer cell) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(cell);
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
