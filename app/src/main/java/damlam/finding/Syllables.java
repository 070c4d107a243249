package damlam.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes a text apart into what is compared, each piece with its place.
final class Syllables {
    private static final int FIRST_ACCENTED = 0xC0;
    private static final int LAST_ACCENTED = 0x1EFF;
    private static final char[] BARE = bare();

    private static final Set<String> ONSETS = Set.of(
            "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "r", "s", "t",
            "th", "tr", "v", "x");
    private static final Set<String> CODAS = Set.of("c", "ch", "m", "n", "ng", "nh", "p", "t");

    private Syllables() {}

    private static char[] bare() {
        char[] bare = new char[LAST_ACCENTED - FIRST_ACCENTED + 1];
        for (int i = 0; i < bare.length; i++) {
            String apart = Normalizer.normalize(String.valueOf((char) (FIRST_ACCENTED + i)), Normalizer.Form.NFD);
            char letter = Character.toLowerCase(apart.charAt(0));
            // Decomposing does not touch the letter with a stroke.
            bare[i] = letter == '\u0111' ? 'd' : letter;
        }
        return bare;
    }

    static List<Syllable> of(String text) {
        List<Syllable> all = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDropped(c)) {
                end = letters.isEmpty() ? end : i + 1;
            } else if (Character.isLetterOrDigit(c)) {
                start = letters.isEmpty() ? i : start;
                letters.append(fold(c));
                end = i + 1;
            } else if (!letters.isEmpty()) {
                all.add(Syllable.of(letters.toString(), start, end));
                letters.setLength(0);
            }
        }
        if (!letters.isEmpty()) {
            all.add(Syllable.of(letters.toString(), start, end));
        }
        return all;
    }

    private static char fold(char c) {
        if (c < FIRST_ACCENTED) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        return c <= LAST_ACCENTED ? BARE[c - FIRST_ACCENTED] : Character.toLowerCase(c);
    }

    /// Marks that stand by themselves in decomposed text, and signs that are not seen.
    private static boolean isDropped(char c) {
        return (c >= '\u0300' && c <= '\u036f') || (c >= '\u200b' && c <= '\u200d') || c == '\ufeff' || c == '\u00ad';
    }

    /// The same with syllables joined that a PDF took apart, as in "v ăn b ản": an onset alone before a vowel, a coda
    /// alone after one. The very list where nothing is apart.
    static List<Syllable> mended(String text, List<Syllable> raw) {
        List<Syllable> mended = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            Syllable one = raw.get(i);
            if (headless(text, raw, i)) {
                one = joined(one, raw.get(++i));
            }
            if (i + 1 < raw.size() && endsOpen(one) && tail(text, raw, i + 1)) {
                one = joined(one, raw.get(++i));
            }
            mended.add(one);
        }
        return mended.size() == raw.size() ? raw : mended;
    }

    private static boolean headless(String text, List<Syllable> all, int i) {
        return ONSETS.contains(all.get(i).folded())
                && i + 1 < all.size()
                && apart(text, all.get(i), all.get(i + 1))
                && Syllable.isVowel(all.get(i + 1).folded().charAt(0));
    }

    private static boolean tail(String text, List<Syllable> all, int i) {
        return CODAS.contains(all.get(i).folded())
                && apart(text, all.get(i - 1), all.get(i))
                && !headless(text, all, i);
    }

    private static boolean endsOpen(Syllable one) {
        return Syllable.isVowel(one.folded().charAt(one.folded().length() - 1));
    }

    private static boolean apart(String text, Syllable one, Syllable next) {
        char between = text.charAt(one.end());
        return next.start() == one.end() + 1 && (between == ' ' || between == '\u00a0');
    }

    private static Syllable joined(Syllable one, Syllable next) {
        return Syllable.of(one.folded() + next.folded(), one.start(), next.end());
    }

    /// Whether two follow each other with nothing but a sign between them, as in `799/SGDĐT-VP`.
    static boolean linked(String text, Syllable one, Syllable next) {
        return next.start() == one.end() + 1 && "/-\u2013&.".indexOf(text.charAt(one.end())) >= 0;
    }
}
