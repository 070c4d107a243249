package damlam.record;

import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Entries one after the other, each behind its length in two bytes, the higher first (C2SP tlog-tiles).
final class EntryBundle {
    /// The longest entry that two bytes of length allow.
    static final int LONGEST = 0xFFFF;
    /// The longest bundle.
    static final int MOST_BYTES = TilePath.FULL * (2 + LONGEST);

    private EntryBundle() {}

    static void append(ByteArrayOutputStream bundle, byte[] entry) {
        bundle.write(entry.length >> 8);
        bundle.write(entry.length);
        bundle.write(entry, 0, entry.length);
    }

    /// @throws RecordFormatException if the last entry is cut off
    static List<byte[]> parse(byte[] bundle) throws RecordFormatException {
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at < bundle.length; ) {
            int start = at + 2;
            at = end(bundle, at);
            entries.add(Arrays.copyOfRange(bundle, start, at));
        }
        return entries;
    }

    /// The part of a bundle that holds its first entries, fewer than `count` where it has no more.
    ///
    /// @throws RecordFormatException if the last of them is cut off
    static byte[] first(byte[] bundle, int count) throws RecordFormatException {
        int at = 0;
        for (int i = 0; i < count && at < bundle.length; i++) {
            at = end(bundle, at);
        }
        return Arrays.copyOf(bundle, at);
    }

    /// The leaf hashes of all entries of a bundle, side by side.
    ///
    /// @throws RecordFormatException if the last entry is cut off, or there are far more than a bundle has
    static byte[] hashes(byte[] bundle, TreeHasher hasher) throws RecordFormatException {
        byte[] hashes = new byte[TilePath.FULL * Hash.BYTES];
        int count = 0;
        for (int at = 0; at < bundle.length; count++) {
            int start = at + 2;
            at = end(bundle, at);
            if (count == 2 * TilePath.FULL) {
                throw new RecordFormatException("a bundle of more than %d entries".formatted(count));
            }
            if (count * Hash.BYTES == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * hashes.length);
            }
            hasher.leaf(bundle, start, at - start, hashes, count * Hash.BYTES);
        }
        return count * Hash.BYTES == hashes.length ? hashes : Arrays.copyOf(hashes, count * Hash.BYTES);
    }

    private static int end(byte[] bundle, int at) throws RecordFormatException {
        int start = at + 2;
        int end = start > bundle.length
                ? Integer.MAX_VALUE
                : start + ((bundle[at] & 0xFF) << 8) + (bundle[at + 1] & 0xFF);
        if (end > bundle.length) {
            throw new RecordFormatException("the bundle of entries ends within an entry, at byte " + bundle.length);
        }
        return end;
    }
}
