package damlam.logfile;

import damlam.eventlog.Names;
import damlam.eventlog.Texts;
import java.util.Arrays;
import java.util.List;

/// From the numbers of one encoder's dictionary to those of the log. A name gets its number in the log when a
/// row first needs it, so that numbers follow the order of the file however the work was split. Used by the one
/// thread that puts batches together.
final class Translation {
    private static final int NOT_YET = -2;

    private Texts.Seen texts = Texts.Seen.NONE;
    private int[] numbers = new int[0];

    /// Tells each of them what its numbers stand for, in the same order.
    static void learn(List<Translation> all, List<Texts.Seen> seen) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).learn(seen.get(i));
        }
    }

    /// Takes what the numbers of a batch stand for.
    void learn(Texts.Seen seen) {
        int known = texts.size();
        texts = seen;
        if (seen.size() > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(seen.size(), 2 * numbers.length));
        }
        Arrays.fill(numbers, known, seen.size(), NOT_YET);
    }

    /// @param number of the encoder's dictionary, negative for unknown
    int translate(int number, Names into) {
        if (number < 0) {
            return -1;
        }
        if (numbers[number] == NOT_YET) {
            numbers[number] = texts.numberIn(into, number);
        }
        return numbers[number];
    }
}
