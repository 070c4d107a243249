package damlam.inspection;

import damlam.org.Fold;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two texts are one text, without regard to accents, case and marks: by their runs of three words, whatever
/// their order, or by the words that both have in one order, whatever was put in between.
final class SameWords {
    private static final int RUN = 3;
    /// Names and days changed in a short text leave about this much of it.
    private static final double SAME = 0.8;
    /// A text of fewer words may be a phrase that everybody uses.
    private static final int PHRASE = 20;
    /// In a stretch of so many times its length a text is looked for: over a longer one common words alone would
    /// make it up.
    private static final int STRETCH = 2;

    private SameWords() {}

    static boolean in(String one, String other) {
        Set<List<String>> first = runs(one);
        Set<List<String>> second = runs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Fold.words(one).equals(Fold.words(other));
        }
        Set<List<String>> common = new HashSet<>(first);
        common.retainAll(second);
        return common.size() >= SAME * Math.min(first.size(), second.size()) || inOrder(words(one), words(other));
    }

    /// Whether a text is that of another case; a short one within one of its own is a phrase that was used again.
    static boolean copied(String earlier, String text) {
        int shorter = Math.min(words(earlier).size(), words(text).size());
        int longer = Math.max(words(earlier).size(), words(text).size());
        return (shorter >= PHRASE || longer < STRETCH * shorter) && in(earlier, text);
    }

    /// Whether a text is made of what others wrote: a quotation with words about it is not.
    static boolean madeOf(Collection<String> written, String text) {
        Set<List<String>> runs = runs(text);
        Set<List<String>> theirs =
                written.stream().flatMap(each -> runs(each).stream()).collect(Collectors.toSet());
        if (runs.isEmpty()) {
            return false;
        }
        List<String> words = words(text);
        return runs.stream().filter(theirs::contains).count() >= SAME * runs.size()
                || written.stream()
                        .map(SameWords::words)
                        .anyMatch(each -> each.size() >= SAME * words.size() && isWithin(words, each));
    }

    private static Set<List<String>> runs(String text) {
        List<String> words = Fold.words(text);
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }

    /// All of them, as often as they stand there.
    private static List<String> words(String text) {
        return Arrays.stream(Fold.of(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean inOrder(List<String> one, List<String> other) {
        return one.size() <= other.size() ? isWithin(one, other) : isWithin(other, one);
    }

    /// Whether the words of a text stand in their order in one stretch of another.
    private static boolean isWithin(List<String> text, List<String> other) {
        int stretch = STRETCH * text.size();
        int step = Math.max(1, text.size() / STRETCH);
        int last = Math.max(0, other.size() - stretch);
        for (int from = 0; from < last + step; from += step) {
            int begin = Math.min(from, last);
            int end = Math.min(other.size(), begin + stretch);
            List<String> there = other.subList(begin, end);
            // In any order first: that is quickly counted, and seldom enough.
            if (shared(text, there) >= SAME * text.size() && common(text, there) >= SAME * text.size()) {
                return true;
            }
        }
        return false;
    }

    /// How many words two texts have, in whatever order.
    private static long shared(List<String> one, List<String> other) {
        Map<String, Integer> left = new HashMap<>();
        other.forEach(word -> left.merge(word, 1, Integer::sum));
        return one.stream()
                .filter(word -> left.merge(word, -1, Integer::sum) >= 0)
                .count();
    }

    /// How many words two texts have in one order: the length of their longest common subsequence.
    private static int common(List<String> one, List<String> other) {
        int[] before = new int[other.size() + 1];
        for (String word : one) {
            int[] now = new int[other.size() + 1];
            for (int i = 1; i <= other.size(); i++) {
                now[i] = word.equals(other.get(i - 1)) ? before[i - 1] + 1 : Math.max(before[i], now[i - 1]);
            }
            before = now;
        }
        return before[other.size()];
    }
}
