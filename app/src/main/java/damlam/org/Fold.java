package damlam.org;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words as they are compared in a search: `Hòa`, `hoà` and `HOA` are one, and so are `Đông` and `dong`.
///
/// The same steps as the SQL function `damlam.fold`, so that a question folded here finds a column folded there.
public final class Fold {
    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036f';

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern LETTERS = Pattern.compile("\\P{M}");

    private Fold() {}

    /// Without accents and tone marks, d for the letter with a stroke, small letters, single spaces.
    ///
    /// Decomposing does not touch the letter with a stroke (it is a letter of its own), so it is named here.
    public static String of(String words) {
        String apart = Normalizer.normalize(words, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (isSpace(c)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (!isDropped(c)) {
                folded.append(small(c));
            }
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00a0';
    }

    private static boolean isDropped(char c) {
        return (c >= FIRST_MARK && c <= LAST_MARK)
                || (c >= '\u200b' && c <= '\u200d')
                || c == '\ufeff'
                || c == '\u00ad';
    }

    private static char small(char c) {
        if (c == '\u0110' || c == '\u0111') {
            return 'd';
        }
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    /// Whether each word asked for starts a word of the text: `ng v an` finds `Nguyễn Văn An`.
    ///
    /// @param folded a text that was folded already
    /// @param asked what somebody typed, as typed
    public static boolean finds(String folded, String asked) {
        return words(asked).stream().allMatch(word -> startsAWord(folded, word));
    }

    /// How far a name that is found lies from what was typed: 0 where each word asked for is one of its words with the
    /// same accents, 1 where it is one without regard to accents, 2 where it only begins one.
    public static int distance(String name, String asked) {
        Set<String> accented = accented(name);
        if (accented.containsAll(accented(asked))) {
            return 0;
        }
        return words(name).containsAll(words(asked)) ? 1 : 2;
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

    /// What can be looked for in what somebody typed: letters and digits, each word once. Signs such as `%`, `_` and
    /// quotes part words and are no words themselves.
    public static List<String> words(String typed) {
        return Arrays.stream(of(typed).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
