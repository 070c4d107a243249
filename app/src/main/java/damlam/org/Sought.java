package damlam.org;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody typed to find a name, made ready once to be compared with thousands.
public final class Sought {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern LETTERS = Pattern.compile("\\P{M}");

    private final List<String> words;
    private final Set<String> accented;

    private Sought(List<String> words, Set<String> accented) {
        this.words = words;
        this.accented = accented;
    }

    /// @param asked as typed
    public static Sought of(String asked) {
        return new Sought(Fold.words(asked), accented(asked));
    }

    /// Whether each word starts a word of the text: `ng v an` finds `Nguyễn Văn An`.
    ///
    /// @param folded a text as [Fold#of] gives it
    public boolean in(String folded) {
        return words.stream().allMatch(word -> startsAWord(folded, word));
    }

    /// How far a name that is found lies from what was typed: 0 where each word asked for is one of its words with the
    /// same accents, 1 where it is one without regard to accents, 2 where it only begins one.
    public int distance(String name) {
        if (!Fold.words(name).containsAll(words)) {
            return 2;
        }
        return accented(name).containsAll(accented) ? 0 : 1;
    }

    /// Whether it is this name and no more, with its accents: who typed `Hưng` did not mean `Hùng`.
    public boolean isName(String name) {
        return Fold.words(name).size() == words.size() && distance(name) == 0;
    }

    /// Each word as its letters and then its marks, so that it does not matter on which letter the tone was put.
    private static Set<String> accented(String typed) {
        return Arrays.stream(SIGNS.split(typed))
                .filter(word -> !word.isEmpty())
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
                .map(word -> MARKS.matcher(word).replaceAll("")
                        + LETTERS.matcher(word).replaceAll(""))
                .collect(Collectors.toSet());
    }

    private static boolean startsAWord(String folded, String word) {
        int at = folded.indexOf(word);
        while (at > 0 && Character.isLetterOrDigit(folded.charAt(at - 1))) {
            at = folded.indexOf(word, at + 1);
        }
        return at >= 0;
    }
}
