package damlam.ledger;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.People;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// One person's time: what kept them from each case that waited for them. n log n in the person's intervals.
///
/// Time is cut at every instant at which anything of theirs begins or ends. In each piece only the case in work
/// that reached them first matters: a waiting case was kept by an earlier one if that one reached them no later
/// than it, and was passed over otherwise.
final class PersonTime {
    private static final long NO_WORK = Long.MAX_VALUE;

    private final Ledger ledger;
    private final long[] reachedMs;
    private final int[] intervals;

    /// Where time is cut; piece `p` goes from `cutMs[p]` to `cutMs[p + 1]`.
    private long[] cutMs = {};

    private long[] workingMs = {};
    private boolean[] absent = {};
    /// When the case in work that reached the person first did so, in each piece.
    private long[] inWork = {};

    /// @param byPerson numbers of intervals, of which those from `from` to `end` are charged to the person,
    /// UNOPENED, QUEUED or WORKING
    PersonTime(Ledger ledger, long[] reachedMs, int[] byPerson, int from, int end) {
        this.ledger = ledger;
        this.reachedMs = reachedMs;
        this.intervals = Arrays.copyOfRange(byPerson, from, end);
    }

    void split(People people, int person, WorkCalendar calendar, Causes causes) {
        int[] waits = select(true);
        if (waits.length == 0) {
            return;
        }
        cut(people, person);
        workingMs = new long[cutMs.length - 1];
        for (int p = 0; p < workingMs.length; p++) {
            workingMs[p] = calendar.workingMs(cutMs[p], cutMs[p + 1]);
        }
        findAbsences(people, person);
        findWork();
        long[] absentBefore = sumBefore(p -> absent[p]);
        long[] busyBefore = sumBefore(this::isBusy);
        long[] earlier = earlierMs(waits);
        for (int w = 0; w < waits.length; w++) {
            int from = piece(ledger.fromMs(waits[w]));
            int to = piece(ledger.toMs(waits[w]));
            long busy = busyBefore[to] - busyBefore[from];
            causes.set(waits[w], absentBefore[to] - absentBefore[from], earlier[w], busy - earlier[w]);
        }
    }

    /// Absences before the first and after the last interval do not matter.
    private void cut(People people, int person) {
        int absences = people.absences(person);
        long[] cuts = new long[2 * (intervals.length + absences)];
        int n = 0;
        for (int i : intervals) {
            cuts[n++] = ledger.fromMs(i);
            cuts[n++] = ledger.toMs(i);
        }
        long first = Arrays.stream(cuts, 0, n).min().orElseThrow();
        long last = Arrays.stream(cuts, 0, n).max().orElseThrow();
        for (int a = 0; a < absences; a++) {
            cuts[n++] = Math.clamp(people.absentFromMs(person, a), first, last);
            cuts[n++] = Math.clamp(people.absentUntilMs(person, a), first, last);
        }
        cutMs = Arrays.stream(cuts).sorted().distinct().toArray();
    }

    private void findAbsences(People people, int person) {
        absent = new boolean[workingMs.length];
        int done = 0;
        for (int a = 0; a < people.absences(person); a++) {
            int end = pieceFrom(people.absentUntilMs(person, a));
            for (int p = Math.max(done, pieceFrom(people.absentFromMs(person, a))); p < end; p++) {
                absent[p] = true;
            }
            done = Math.max(done, end);
        }
    }

    private void findWork() {
        inWork = new long[workingMs.length];
        int[] works = select(false);
        PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.comparingLong(i -> reachedMs[i]));
        int next = 0;
        for (int p = 0; p < inWork.length; p++) {
            while (next < works.length && ledger.fromMs(works[next]) <= cutMs[p]) {
                open.add(works[next++]);
            }
            while (!open.isEmpty() && ledger.toMs(open.element()) <= cutMs[p]) {
                open.remove();
            }
            inWork[p] = open.isEmpty() ? NO_WORK : reachedMs[open.element()];
        }
    }

    /// For each wait the working time of its pieces whose work reached the person no later than it did. Takes
    /// waits in the order in which they reached the person, and adds the pieces whose work did so before to
    /// sums that can be asked for any range.
    private long[] earlierMs(int[] waits) {
        int[] busy = sorted(IntStream.range(0, inWork.length).filter(this::isBusy), p -> inWork[p]);
        int[] asked = sorted(IntStream.range(0, waits.length), w -> reachedMs[waits[w]]);
        long[] tree = new long[inWork.length + 1];
        long[] earlier = new long[waits.length];
        int added = 0;
        for (int w : asked) {
            while (added < busy.length && inWork[busy[added]] <= reachedMs[waits[w]]) {
                add(tree, busy[added], workingMs[busy[added]]);
                added++;
            }
            earlier[w] =
                    sumBefore(tree, piece(ledger.toMs(waits[w]))) - sumBefore(tree, piece(ledger.fromMs(waits[w])));
        }
        return earlier;
    }

    private boolean isBusy(int piece) {
        return !absent[piece] && inWork[piece] != NO_WORK;
    }

    /// The intervals that wait, or those in work; by their start.
    private int[] select(boolean waiting) {
        return sorted(
                Arrays.stream(intervals).filter(i -> Causes.isWaiting(ledger.state(i)) == waiting), ledger::fromMs);
    }

    /// The piece that begins at this cut.
    private int piece(long ms) {
        return Arrays.binarySearch(cutMs, ms);
    }

    /// The first piece that begins at or after that instant.
    private int pieceFrom(long ms) {
        int found = Arrays.binarySearch(cutMs, ms);
        return Math.min(found < 0 ? -found - 1 : found, workingMs.length);
    }

    private long[] sumBefore(IntPredicate counts) {
        long[] before = new long[workingMs.length + 1];
        for (int p = 0; p < workingMs.length; p++) {
            before[p + 1] = before[p] + (counts.test(p) ? workingMs[p] : 0);
        }
        return before;
    }

    /// A Fenwick tree: adds in, and sums up to, a place in logarithmic time.
    private static void add(long[] tree, int at, long ms) {
        for (int i = at + 1; i < tree.length; i += i & -i) {
            tree[i] += ms;
        }
    }

    private static long sumBefore(long[] tree, int end) {
        long sum = 0;
        for (int i = end; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private static int[] sorted(IntStream numbers, IntToLongFunction by) {
        return numbers.boxed()
                .sorted(Comparator.comparingLong(by::applyAsLong))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
