package damlam.detect;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Stretches of time of many people: the starts of each person's together and in order, and so the ends. Which start
/// belongs to which end is forgotten, unless stretches of a person do not overlap: then the order keeps them together.
final class PersonSpans {
    /// Takes a stretch of a person's time.
    interface Sink {
        void add(int person, long fromMs, long untilMs);
    }

    final long[] fromMs;
    final long[] untilMs;
    private final int[] start;
    /// Each person's time from first start to last is cut into as many equal slices as there are starts; here is how
    /// many starts come before each. Empty without [#indexed].
    private int[] before = {};

    /// @param source gives all stretches, the same ones each time it is asked
    PersonSpans(int persons, Consumer<Sink> source) {
        start = new int[persons + 1];
        source.accept((person, from, until) -> start[person + 1]++);
        for (int person = 0; person < persons; person++) {
            start[person + 1] += start[person];
        }
        fromMs = new long[start[persons]];
        untilMs = new long[start[persons]];
        int[] next = start.clone();
        source.accept((person, from, until) -> {
            int at = next[person]++;
            fromMs[at] = from;
            untilMs[at] = until;
        });
        IntStream.range(0, persons).parallel().forEach(person -> {
            Arrays.sort(fromMs, start[person], start[person + 1]);
            Arrays.sort(untilMs, start[person], start[person + 1]);
        });
    }

    int persons() {
        return start.length - 1;
    }

    /// The first of that person's; [#end] is the one after the last.
    int first(int person) {
        return start[person];
    }

    int end(int person) {
        return start[person + 1];
    }

    /// Makes it quick to ask for the same people again and again; 4 bytes a stretch.
    PersonSpans indexed() {
        int[] counted = new int[fromMs.length];
        for (int person = 0; person < persons(); person++) {
            int first = start[person];
            int begun = first;
            for (int slice = 0; slice < start[person + 1] - first; slice++) {
                while (begun < start[person + 1] && slice(person, fromMs[begun]) < slice) {
                    begun++;
                }
                counted[first + slice] = begun - first;
            }
        }
        before = counted;
        return this;
    }

    /// The slice of that person's time in which that instant lies, one of their first start or later, and not later
    /// than their last.
    private int slice(int person, long atMs) {
        long first = fromMs[start[person]];
        int slices = start[person + 1] - start[person];
        long width = (fromMs[start[person + 1] - 1] - first) / slices + 1;
        return (int) ((atMs - first) / width);
    }

    /// How many of that person's had begun at that instant.
    int begun(int person, long atMs) {
        int first = start[person];
        int end = start[person + 1];
        if (before.length == 0 || first == end) {
            return notAfter(fromMs, first, end, atMs);
        }
        if (atMs < fromMs[first] || atMs >= fromMs[end - 1]) {
            return atMs < fromMs[first] ? 0 : end - first;
        }
        int slice = first + slice(person, atMs);
        int next = slice + 1 < end ? before[slice + 1] : end - first;
        return before[slice] + notAfter(fromMs, first + before[slice], first + next, atMs);
    }

    /// How many of that person's had ended at that instant.
    int ended(int person, long atMs) {
        return notAfter(untilMs, start[person], start[person + 1], atMs);
    }

    int running(int person, long atMs) {
        return begun(person, atMs) - ended(person, atMs);
    }

    /// Whether one of that person's, which must not overlap, holds at that instant.
    boolean isWithin(int person, long atMs) {
        int begun = begun(person, atMs);
        return begun > 0 && atMs < untilMs[start[person] + begun - 1];
    }

    private static int notAfter(long[] sorted, int from, int end, long ms) {
        int low = from;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= ms) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - from;
    }
}
