package damlam.detect;

import java.util.Arrays;

/// What is usual among peers: one quantile of what was measured, for each kind of work and role. Quantiles, unlike
/// means, do not move with the few cases that lasted for ever. A party that makes up a large share of a kind and role
/// is held against the others there, so that it does not define its own expectation; where too few cases are left to
/// tell, nothing is usual.
///
/// The `q`-quantile of `n` values in order is the one at place ⌊q (n − 1)⌋, from 0: a value that occurred.
final class Norm {
    /// Too few cases to tell what is usual.
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final int NO_ROW = -1;

    private final int roles;
    /// By kind and role, both one higher than they are; row in `usual`, [#NO_ROW] if there are no samples.
    private final int[] rowOf;
    private final long[] usual;
    /// For each row the large parties, in order, and what is usual among the others.
    private final int[][] large;
    private final long[][] usualOfOthers;

    /// What to take of the samples.
    ///
    /// @param quantile 0 to 1
    /// @param least from how many cases on something is usual
    /// @param largeShare above which share of the cases a party is left out
    record Choice(double quantile, int least, double largeShare) {}

    /// @param roles how many roles there are
    Norm(Samples samples, int kinds, int roles, Choice choice) {
        this.roles = roles;
        int strata = (kinds + 1) * (roles + 1);
        int[] start = new int[strata + 1];
        int[] most = {0};
        samples.each((ofValue, kind, role, ofParty) -> {
            start[stratum(kind, role) + 1]++;
            most[0] = Math.max(most[0], ofParty);
        });
        for (int s = 0; s < strata; s++) {
            start[s + 1] += start[s];
        }
        int[] next = start.clone();
        long[] value = new long[samples.size()];
        int[] party = new int[samples.size()];
        samples.each((ofValue, kind, role, ofParty) -> {
            int at = next[stratum(kind, role)]++;
            value[at] = ofValue;
            party[at] = ofParty;
        });
        // By party, one higher than it is.
        int[] count = new int[most[0] + 2];
        rowOf = new int[strata];
        int rows = 0;
        for (int s = 0; s < strata; s++) {
            rowOf[s] = start[s] == start[s + 1] ? NO_ROW : rows++;
        }
        usual = new long[rows];
        large = new int[rows][];
        usualOfOthers = new long[rows][];
        for (int s = 0; s < strata; s++) {
            if (rowOf[s] != NO_ROW) {
                fill(rowOf[s], value, party, count, start[s], start[s + 1], choice);
            }
        }
    }

    /// What is usual for that party in that kind of work and role; [#UNKNOWN] if too few of the others' cases tell, and
    /// for a kind that came later.
    long of(int kind, int role, int party) {
        int stratum = stratum(kind, role);
        int row = stratum < rowOf.length ? rowOf[stratum] : NO_ROW;
        if (row == NO_ROW) {
            return UNKNOWN;
        }
        int found = Arrays.binarySearch(large[row], party);
        return found < 0 ? usual[row] : usualOfOthers[row][found];
    }

    private int stratum(int kind, int role) {
        return (kind + 1) * (roles + 1) + role + 1;
    }

    private void fill(int row, long[] value, int[] party, int[] count, int from, int to, Choice choice) {
        large[row] = largeParties(party, count, from, to, choice.largeShare());
        usualOfOthers[row] = new long[large[row].length];
        for (int i = 0; i < large[row].length; i++) {
            long[] others = without(large[row][i], value, party, from, to);
            usualOfOthers[row][i] = quantile(others, 0, others.length, choice);
        }
        usual[row] = quantile(value, from, to, choice);
    }

    /// @param count nothing but zeros, before and after
    private static int[] largeParties(int[] party, int[] count, int from, int to, double share) {
        for (int i = from; i < to; i++) {
            count[party[i] + 1]++;
        }
        int[] found = new int[(int) (1 / share) + 1];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (count[party[i] + 1] > share * (to - from)) {
                found[n++] = party[i];
            }
            count[party[i] + 1] = 0;
        }
        Arrays.sort(found, 0, n);
        return Arrays.copyOf(found, n);
    }

    private static long[] without(int left, long[] value, int[] party, int from, int to) {
        long[] others = new long[to - from];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (party[i] != left) {
                others[n++] = value[i];
            }
        }
        return Arrays.copyOf(others, n);
    }

    /// Puts the values from `from` to before `to` in order.
    private static long quantile(long[] values, int from, int to, Choice choice) {
        if (to - from < choice.least()) {
            return UNKNOWN;
        }
        Arrays.parallelSort(values, from, to);
        return values[from + (int) (choice.quantile() * (to - from - 1))];
    }
}
