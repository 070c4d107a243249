package damlam.dispatch;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Letters without accents, for comparing words that were typed, scanned or accented in different
/// ways. One character gives one character, so offsets stay the same.
public final class Folding {
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern NO_TONES = Pattern.compile("[^\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final char[] TABLE = new char[0x2100];

    static {
        for (char c = 0; c < TABLE.length; c++) {
            TABLE[c] = plain(c);
        }
    }

    private Folding() {}

    /// Lower-case Latin letters without marks, `đ` as `d`, every kind of dash as `-`.
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            folded[i] = c < TABLE.length ? TABLE[c] : c;
        }
        return new String(folded);
    }

    /// Each syllable with its tone behind it: the same for "hòa" and "hoà".
    static String tonesLast(String text) {
        StringBuilder syllables = new StringBuilder();
        for (String syllable : Normalizer.normalize(text, Normalizer.Form.NFD).split(" ", -1)) {
            String bare = TONES.matcher(syllable).replaceAll("");
            syllables
                    .append(bare)
                    .append(NO_TONES.matcher(syllable).replaceAll(""))
                    .append(' ');
        }
        return syllables.toString();
    }

    private static char plain(char c) {
        if (c == 'đ' || c == 'Đ' || c == 'ð' || c == 'Ð') {
            return 'd';
        }
        if ((c >= '\u2010' && c <= '\u2015') || c == '\u2043') {
            return '-';
        }
        if (c == '\t' || Character.isSpaceChar(c)) {
            return ' ';
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return Character.toLowerCase(base);
    }
}
