package damlam.logfile;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Cuts the rows of one block of CSV into cells (RFC 4180). Looks at every byte once; makes nothing but what it
/// must.
final class CsvRows {
    private static final long LINE_FEEDS = EightBytes.of((byte) '\n');

    private final byte delimiter;
    private final long delimiters;
    private final int[] slotOf;
    private final RowEncoder encoder;
    private final Cells cells;
    private final Supplier<String> rowText = this::rowText;

    private byte[] bytes = Cells.NOTHING;
    private int at;
    private int rowFrom;
    private long line;
    private long lines;
    private String problem = "";

    /// @param slotOf for each column its slot, -1 if nobody asks for it
    CsvRows(byte delimiter, int[] slotOf, int slots, RowEncoder encoder) {
        this.delimiter = delimiter;
        this.delimiters = EightBytes.of(delimiter);
        this.slotOf = slotOf;
        this.encoder = encoder;
        this.cells = new Cells(slots);
    }

    /// @return how many lines the block has
    long read(CsvBlock block) {
        bytes = block.bytes();
        at = block.from();
        lines = 0;
        while (at < block.end()) {
            rowFrom = at;
            lines++;
            line = lines;
            if (bytes[at] == '\n') {
                at++;
            } else if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                at += 2;
            } else {
                readRow(block.end());
            }
        }
        return lines;
    }

    private void readRow(int end) {
        problem = "";
        int column = 0;
        boolean more = true;
        while (more) {
            int slot = column < slotOf.length ? slotOf[column] : -1;
            more = bytes[at] == '"' ? readQuoted(slot, end) : readPlain(slot);
            column++;
        }
        if (problem.isEmpty() && column != slotOf.length) {
            problem = "%d %s where the header has %d"
                    .formatted(column, column == 1 ? "column" : "columns", slotOf.length);
        }
        if (problem.isEmpty()) {
            encoder.add(cells, line, rowText);
        } else {
            encoder.reject(line, problem, rowText());
        }
    }

    /// @return whether another cell follows in this row
    private boolean readPlain(int slot) {
        byte[] b = bytes;
        int from = at;
        int to = endOfPlain(b, from);
        boolean more = b[to] == delimiter;
        at = to + 1;
        if (slot >= 0) {
            cells.put(slot, b, from, !more && to > from && b[to - 1] == '\r' ? to - 1 : to);
        }
        return more;
    }

    /// Where the next delimiter or line feed stands: eight bytes at a look, for as long as there are eight.
    private int endOfPlain(byte[] b, int from) {
        int to = from;
        for (; to + 8 <= b.length; to += 8) {
            long found = EightBytes.at(b, to, delimiters) | EightBytes.at(b, to, LINE_FEEDS);
            if (found != 0) {
                return to + EightBytes.first(found);
            }
        }
        while (b[to] != delimiter && b[to] != '\n') {
            to++;
        }
        return to;
    }

    private boolean readQuoted(int slot, int end) {
        int from = at + 1;
        int to = from;
        boolean doubled = false;
        long linesBefore = lines;
        while (to < end && (bytes[to] != '"' || bytes[to + 1] == '"')) {
            lines += bytes[to] == '\n' ? 1 : 0;
            doubled |= bytes[to] == '"';
            to += bytes[to] == '"' ? 2 : 1;
        }
        if (to >= end) {
            problem = "a quote is opened and never closed";
            // Where it should close nobody knows. The row ends with its line, so that those below are not lost with it.
            lines = linesBefore;
            at = from;
            while (bytes[at++] != '\n') {
                // On to the end of the line; the block ends with one.
            }
            return false;
        }
        if (slot >= 0) {
            putQuoted(slot, from, to, doubled);
        }
        at = to + 1;
        if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
            at++;
        }
        if (bytes[at] != delimiter && bytes[at] != '\n') {
            problem = problem.isEmpty() ? "text follows a closing quote" : problem;
            return readPlain(-1);
        }
        return bytes[at++] == delimiter;
    }

    private void putQuoted(int slot, int from, int to, boolean doubled) {
        if (!doubled) {
            cells.put(slot, bytes, from, to);
            return;
        }
        byte[] single = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            single[length++] = bytes[i];
            i += bytes[i] == '"' ? 1 : 0;
        }
        cells.put(slot, single, 0, length);
    }

    private String rowText() {
        int to = at > rowFrom && bytes[at - 1] == '\n' ? at - 1 : at;
        to = to > rowFrom && bytes[to - 1] == '\r' ? to - 1 : to;
        return new String(bytes, rowFrom, to - rowFrom, StandardCharsets.UTF_8);
    }
}
