package damlam.detect;

import java.util.Arrays;
import java.util.function.Consumer;

/// Instants of many people in one array: those of each person together and in order.
final class PersonTimes {
    /// Takes an instant of a person.
    interface Sink {
        void add(int person, long ms);
    }

    final long[] ms;
    private final int[] start;

    /// @param source gives all instants, the same ones each time it is asked
    PersonTimes(int persons, Consumer<Sink> source) {
        start = new int[persons + 1];
        source.accept((person, at) -> start[person + 1]++);
        for (int person = 0; person < persons; person++) {
            start[person + 1] += start[person];
        }
        ms = new long[start[persons]];
        int[] next = start.clone();
        source.accept((person, at) -> ms[next[person]++] = at);
        for (int person = 0; person < persons; person++) {
            Arrays.sort(ms, start[person], start[person + 1]);
        }
    }

    int persons() {
        return start.length - 1;
    }

    int first(int person) {
        return start[person];
    }

    int end(int person) {
        return start[person + 1];
    }

    /// How many of that person's instants are not after that one.
    int until(int person, long atMs) {
        int low = start[person];
        int high = start[person + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ms[middle] <= atMs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start[person];
    }
}
