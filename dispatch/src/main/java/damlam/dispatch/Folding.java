package damlam.dispatch;

import java.text.Normalizer;

/// Letters without accents, for comparing words that were typed, scanned or accented in different ways. One character
/// gives one character, so offsets stay the same.
public final class Folding {
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
