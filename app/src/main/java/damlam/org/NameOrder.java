package damlam.org;

import java.text.Normalizer;
import java.util.Comparator;

/// Names in the order of a Vietnamese list: by given name, then family name, then middle names; within a syllable by
/// letter (a ă â … d đ e ê … o ô ơ … u ư), then by tone (none, grave, hook, tilde, acute, dot below).
///
/// Locale data is not used: a trimmed Java runtime does not have it.
public final class NameOrder {
    public static final Comparator<Person> PEOPLE = Comparator.comparing((Person person) -> key(person.name()))
            .thenComparingLong(person -> person.id().value());

    /// The five tone marks in the order of the dictionary; no mark comes first.
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    /// What makes another letter of a letter: breve, circumflex, horn.
    private static final String QUALITIES = "\u0306\u0302\u031b";

    /// Between letters and tone, and after each syllable: below every letter, so that the shorter comes first.
    private static final char END = '\u0001';

    private static final char FIRST_LETTER = '\u0100';

    private NameOrder() {}

    /// Sorts as plain text the way the names sort in a list.
    public static String key(String name) {
        String[] syllables = name.strip().split("\\s+");
        StringBuilder key = new StringBuilder(name.length() * 2);
        append(key, syllables[syllables.length - 1]);
        for (int i = 0; i < syllables.length - 1; i++) {
            append(key, syllables[i]);
        }
        return key.toString();
    }

    private static void append(StringBuilder key, String syllable) {
        String apart = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        char tone = '0';
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int mark = TONES.indexOf(c);
            int quality = QUALITIES.indexOf(c);
            if (mark >= 0) {
                tone = (char) ('1' + mark);
            } else if (quality >= 0 && !key.isEmpty()) {
                int last = key.length() - 1;
                key.setCharAt(last, (char) (key.charAt(last) + quality + 1));
            } else {
                key.append(letter(c));
            }
        }
        key.append(END).append(tone).append(END);
    }

    /// Four places a letter: itself and its three qualities; the letter with a stroke follows d.
    private static char letter(char c) {
        if (c == '\u0110' || c == '\u0111') {
            return (char) (letter('d') + 1);
        }
        char small = Character.toLowerCase(c);
        return small >= 'a' && small <= 'z' ? (char) (FIRST_LETTER + (small - 'a') * 4) : small;
    }
}
