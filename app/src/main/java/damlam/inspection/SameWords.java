package damlam.inspection;

import damlam.org.Fold;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two texts are one text: by their runs of three words, without regard to accents, case and marks.
final class SameWords {
    private static final int RUN = 3;
    /// Names and days changed in a short text leave about this much of it.
    private static final double SAME = 0.8;

    private SameWords() {}

    static boolean in(String one, String other) {
        Set<List<String>> first = runs(one);
        Set<List<String>> second = runs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Fold.words(one).equals(Fold.words(other));
        }
        Set<List<String>> common = new HashSet<>(first);
        common.retainAll(second);
        return common.size() >= SAME * Math.min(first.size(), second.size());
    }

    /// Whether a text is made of what others wrote: a quotation with words about it is not.
    static boolean madeOf(Collection<String> written, String text) {
        Set<List<String>> runs = runs(text);
        Set<List<String>> theirs =
                written.stream().flatMap(each -> runs(each).stream()).collect(Collectors.toSet());
        return !runs.isEmpty() && runs.stream().filter(theirs::contains).count() >= SAME * runs.size();
    }

    private static Set<List<String>> runs(String text) {
        List<String> words = Fold.words(text);
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }
}
