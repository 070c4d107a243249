package damlam.record;

import damlam.merkle.Hash;
import java.util.List;

/// How two rows of leaf hashes come to differ at a position: the one that was recorded and the one that is
/// found.
///
/// @param fault how
/// @param until the last position that was deleted, inserted or changed; of two swapped entries the other one,
///     of a repeated one the original
record Difference(Fault fault, int until) {
    /// After a difference the rows should agree for this many hashes, or to their end, to tell how it came
    /// about.
    private static final int AGREEING = 4;

    /// Names the difference at a position by what comes after it. Where that tells nothing, an entry counts as
    /// changed.
    static Difference at(int at, List<Hash> found, List<Hash> recorded) {
        if (at >= found.size()) {
            return new Difference(Fault.ENTRY_DELETED, recorded.size() - 1);
        }
        if (at >= recorded.size()) {
            return added(at, found.size() - 1, found);
        }
        if (agree(found, at + 1, recorded, at + 1)) {
            return new Difference(Fault.ENTRY_CHANGED, at);
        }
        for (int next = at + 1; next < Math.max(found.size(), recorded.size()); next++) {
            if (agree(found, at, recorded, next)) {
                return new Difference(Fault.ENTRY_DELETED, next - 1);
            }
            if (agree(found, next, recorded, at)) {
                return added(at, next - 1, found);
            }
        }
        int elsewhere = recorded.indexOf(found.get(at));
        boolean swapped = elsewhere > at
                && elsewhere < found.size()
                && found.get(elsewhere).equals(recorded.get(at));
        return swapped ? new Difference(Fault.ENTRIES_SWAPPED, elsewhere) : new Difference(Fault.ENTRY_CHANGED, at);
    }

    private static Difference added(int at, int until, List<Hash> found) {
        int original = found.subList(0, at).lastIndexOf(found.get(at));
        return original < 0
                ? new Difference(Fault.ENTRY_INSERTED, until)
                : new Difference(Fault.ENTRY_REPEATED, original);
    }

    private static boolean agree(List<Hash> found, int from, List<Hash> recorded, int to) {
        int length = Math.min(AGREEING, Math.min(found.size() - from, recorded.size() - to));
        return length > 0 && found.subList(from, from + length).equals(recorded.subList(to, to + length));
    }
}
