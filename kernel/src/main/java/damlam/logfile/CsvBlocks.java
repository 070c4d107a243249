package damlam.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Cuts a CSV file into [CsvBlock]s, without looking into rows except where a quote makes that necessary.
final class CsvBlocks {
    /// A row that is longer is none.
    private static final int LONGEST_ROW = 1 << 26;

    private static final long QUOTES = EightBytes.of((byte) '"');

    private final InputStream stream;
    private final int size;
    /// Of blocks that are done: large arrays, young for longer than a collection, would all be moved to the old ones.
    private final Deque<byte[]> free = new ArrayDeque<>();

    private byte[] rest = new byte[0];
    private byte delimiter = ',';
    private boolean ended;

    /// @param size about how many bytes a block has; a longer row makes a longer block
    CsvBlocks(InputStream stream, int size) {
        this.stream = stream;
        this.size = size;
    }

    /// The first row, which says what stands between cells; to be asked for before any block.
    CsvHeader header() throws IOException {
        byte[] bytes = new byte[size + 1];
        int length = 0;
        while (true) {
            length = fill(bytes, length);
            CsvHeader header = CsvHeader.of(bytes, length);
            if (header.whole() || ended) {
                delimiter = header.delimiter();
                rest = Arrays.copyOfRange(bytes, header.end(), length);
                return header;
            }
            bytes = longer(bytes, length);
        }
    }

    /// @return null after the last one
    @Nullable
    CsvBlock next() throws IOException {
        byte[] bytes = bytes(Math.max(size, 2 * rest.length) + 1);
        int length = rest.length;
        System.arraycopy(rest, 0, bytes, 0, length);
        while (true) {
            length = fill(bytes, length);
            if (ended) {
                rest = new byte[0];
                return last(bytes, length);
            }
            int end = endOfLastRow(bytes, length);
            if (end > 0) {
                rest = Arrays.copyOfRange(bytes, end, length);
                return new CsvBlock(bytes, 0, end);
            }
            bytes = longer(bytes, length);
        }
    }

    /// Takes back a block that nobody needs any more, for its bytes.
    void done(CsvBlock block) {
        if (block.bytes().length == size + 1) {
            free.add(block.bytes());
        }
    }

    private byte[] bytes(int length) {
        byte[] taken = length == size + 1 ? free.poll() : null;
        return taken == null ? new byte[length] : taken;
    }

    /// Leaves room for a line feed that the file may lack at its end.
    private int fill(byte[] bytes, int length) throws IOException {
        if (ended) {
            return length;
        }
        int filled = length + stream.readNBytes(bytes, length, bytes.length - 1 - length);
        ended = filled < bytes.length - 1;
        return filled;
    }

    private static byte[] longer(byte[] bytes, int length) throws EndlessRowException {
        if (length > LONGEST_ROW) {
            throw new EndlessRowException();
        }
        return Arrays.copyOf(bytes, 2 * bytes.length);
    }

    /// A row goes on for longer than any row does.
    static final class EndlessRowException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static @Nullable CsvBlock last(byte[] bytes, int length) {
        if (length == 0) {
            return null;
        }
        if (bytes[length - 1] == '\n') {
            return new CsvBlock(bytes, 0, length);
        }
        bytes[length] = '\n';
        return new CsvBlock(bytes, 0, length + 1);
    }

    /// Where the last whole row of these bytes ends; 0 if none does.
    private int endOfLastRow(byte[] bytes, int length) {
        if (hasQuote(bytes, length)) {
            return endOfLastRowWithQuotes(bytes, length);
        }
        int at = length;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private static boolean hasQuote(byte[] bytes, int length) {
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            if (EightBytes.at(bytes, at, QUOTES) != 0) {
                return true;
            }
        }
        while (at < length && bytes[at] != '"') {
            at++;
        }
        return at < length;
    }

    /// A quote opens only at the start of a cell, so the rows before it must be gone through.
    private int endOfLastRowWithQuotes(byte[] bytes, int length) {
        int end = 0;
        boolean quoted = false;
        boolean opens = true;
        for (int at = 0; at < length; at++) {
            byte b = bytes[at];
            if (quoted) {
                // A quote right after this one does not close the cell but stands for a quote: it opens again.
                quoted = b != '"';
                opens = !quoted;
            } else {
                quoted = b == '"' && opens;
                opens = b == delimiter || b == '\n';
                end = b == '\n' ? at + 1 : end;
            }
        }
        return end;
    }
}
