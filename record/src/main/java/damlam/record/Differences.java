package damlam.record;

import damlam.merkle.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the entries of a record differ from what they should be: the first two places and how many there are.
final class Differences {
    private final List<Place> first = new ArrayList<>();
    private long count;

    private record Place(long entry, Hash found, Hash recorded) {}

    /// Compares one span.
    ///
    /// @param from the number of its first entry
    /// @param found hashes of the entries; null if unreadable
    /// @param recorded what they should be; null if unknown
    void compare(long from, byte @Nullable [] found, byte @Nullable [] recorded) {
        if (found == null || recorded == null || Arrays.equals(found, recorded)) {
            return;
        }
        int longest = Math.max(found.length, recorded.length) / Hash.BYTES;
        for (int i = 0; i < longest; i++) {
            Hash is = hash(found, i);
            Hash was = hash(recorded, i);
            if (!is.equals(was)) {
                count++;
                if (first.size() < 2) {
                    first.add(new Place(from + i, is, was));
                }
            }
        }
    }

    /// The hash at a position; that of the empty tree, which no entry has, past the end.
    private static Hash hash(byte[] row, int position) {
        int offset = position * Hash.BYTES;
        return offset >= row.length ? Hash.EMPTY_TREE : Hash.of(row, offset, Hash.BYTES);
    }

    boolean any() {
        return count > 0;
    }

    /// The first entry that differs.
    long first() {
        return first.getFirst().entry();
    }

    /// Says which entry differs first, and how.
    Finding name(Rows found, Rows recorded) throws IOException {
        Place one = first.getFirst();
        if (count == 2) {
            Place two = first.get(1);
            if (one.found().equals(two.recorded()) && two.found().equals(one.recorded())) {
                return new Finding(Fault.ENTRIES_SWAPPED, one.entry(), two.entry(), found.excerpt(one.entry()));
            }
        }
        long index = Math.max(0, one.entry() / TilePath.FULL - 1);
        if (one.entry() % TilePath.FULL != 0) {
            index = one.entry() / TilePath.FULL;
        }
        long from = index * TilePath.FULL;
        Difference how = Difference.at((int) (one.entry() - from), found.around(index), recorded.around(index));
        return new Finding(
                how.fault(), one.entry(), from + how.until(), detail(how.fault(), one.entry(), found, recorded));
    }

    /// What stands there, and what stood there, where either is known.
    private static String detail(Fault fault, long entry, Rows found, Rows recorded) throws IOException {
        String is = found.excerpt(entry);
        String was = recorded.excerpt(entry);
        if (fault == Fault.ENTRY_DELETED) {
            return was;
        }
        return was.isEmpty() || is.equals(was) ? is : was + " → " + is;
    }
}
