package damlam.logfile;

import damlam.eventlog.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// From the numbers of one encoder's dictionary to those of the log. A name gets its number in the log when a
/// row first needs it, so that numbers follow the order of the file however the work was split. Used by the one
/// thread that puts batches together.
final class Translation {
    private static final int NOT_YET = -2;

    private final List<String> names = new ArrayList<>();
    private int[] numbers = new int[0];

    /// Takes the names that came with a batch.
    void learn(List<String> fresh) {
        int known = names.size();
        names.addAll(fresh);
        if (names.size() > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(names.size(), 2 * numbers.length));
        }
        Arrays.fill(numbers, known, numbers.length, NOT_YET);
    }

    /// @param number of the encoder's dictionary, negative for unknown
    int translate(int number, Names into) {
        if (number < 0) {
            return -1;
        }
        if (numbers[number] == NOT_YET) {
            numbers[number] = into.number(names.get(number));
        }
        return numbers[number];
    }
}
