package damlam.org;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/// Words as they are compared in a search: `Hòa`, `hoà` and `HOA` are one, and so are `Đông` and `dong`.
///
/// The same steps as the SQL function `damlam.fold`, so that a question folded here finds a column folded there.
public final class Fold {
    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036f';

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

    /// What can be looked for in what somebody typed: letters and digits, each word once. Signs such as `%`, `_` and
    /// quotes part words and are no words themselves.
    public static List<String> words(String typed) {
        return Arrays.stream(of(typed).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
