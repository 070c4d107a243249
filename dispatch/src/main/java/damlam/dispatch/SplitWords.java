package damlam.dispatch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins words that a PDF has torn apart ("v ăn b ản"), as the Official Gazette's do. Only in a text that shows the
/// fault, and only where the pieces give a syllable and are none by themselves.
final class SplitWords {
    private static final Map<String, Set<String>> SYLLABLES = read();
    private static final Set<String> ONSETS = SYLLABLES.getOrDefault("onsets", Set.of());
    private static final Set<String> RIMES = SYLLABLES.getOrDefault("rimes", Set.of());
    private static final Set<String> WORDS = SYLLABLES.getOrDefault("words", Set.of());
    private static final Set<String> ENDS = Set.of("c", "ch", "m", "n", "ng", "nh", "p", "t");

    private static final Pattern PIECE = Pattern.compile("\\p{L}+");
    private static final int LONGEST_SYLLABLE = 7;

    /// So many torn words, and one in so many words at least, before any is joined.
    private static final int FEWEST_TORN = 4;

    private static final int TORN_AMONG = 60;

    private SplitWords() {}

    private record Piece(int start, int end, String small) {}

    static String mend(String text) {
        List<Piece> pieces = pieces(text);
        int torn = 0;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            torn += neighbours(pieces, i) && ONSETS.contains(pieces.get(i).small()) && joins(pieces, i) ? 1 : 0;
        }
        if (torn < FEWEST_TORN || (long) torn * TORN_AMONG < pieces.size()) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        int from = 0;
        String before = "";
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean joined = i > 0 && neighbours(pieces, i - 1) && belong(before, piece.small()) && !begins(pieces, i);
            mended.append(text, from, joined ? piece.start() - 1 : piece.start());
            mended.append(text, piece.start(), piece.end());
            before = joined ? before + piece.small() : piece.small();
            from = piece.end();
        }
        return mended.append(text, from, text.length()).toString();
    }

    /// Whether it is the beginning of the next word rather than the end of the one before.
    private static boolean begins(List<Piece> pieces, int i) {
        return ONSETS.contains(pieces.get(i).small())
                && i + 1 < pieces.size()
                && neighbours(pieces, i)
                && startsWithVowel(pieces.get(i + 1).small())
                && joins(pieces, i);
    }

    private static boolean joins(List<Piece> pieces, int i) {
        return belong(pieces.get(i).small(), pieces.get(i + 1).small());
    }

    private static boolean neighbours(List<Piece> pieces, int i) {
        return pieces.get(i + 1).start() - pieces.get(i).end() == 1;
    }

    private static boolean belong(String left, String right) {
        if (left.isEmpty() || left.length() + right.length() > LONGEST_SYLLABLE || !isSyllable(left + right)) {
            return false;
        }
        boolean leftAlone = isSyllable(left);
        boolean rightAlone = WORDS.contains(right) || (isSyllable(right) && !startsWithVowel(right));
        return (!leftAlone && (startsWithVowel(right) || ENDS.contains(right))) || (leftAlone && !rightAlone);
    }

    private static boolean startsWithVowel(String piece) {
        return !piece.isEmpty() && "aeiouy".indexOf(Folding.fold(piece).charAt(0)) >= 0;
    }

    private static boolean isSyllable(String piece) {
        String decomposed = Normalizer.normalize(piece, Normalizer.Form.NFD);
        String toneless = decomposed.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
        if (decomposed.length() - toneless.length() > 1) {
            return false;
        }
        String plain = Normalizer.normalize(toneless, Normalizer.Form.NFC);
        for (int onset = Math.min(3, plain.length() - 1); onset >= 0; onset--) {
            boolean begins = onset == 0 || ONSETS.contains(plain.substring(0, onset));
            if (begins && RIMES.contains(plain.substring(onset))) {
                return true;
            }
        }
        return false;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String small =
                    Normalizer.normalize(matcher.group(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            // Capitals among themselves are abbreviations as often as words.
            boolean abbreviation = matcher.group().length() > 1
                    && matcher.group().equals(matcher.group().toUpperCase(Locale.ROOT))
                    && small.chars().allMatch(c -> c < 0x80);
            pieces.add(new Piece(matcher.start(), matcher.end(), abbreviation ? "" : small));
        }
        return pieces;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> sections = new HashMap<>();
        Set<String> current = new HashSet<>();
        for (String line : Words.lines("syllables.txt")) {
            if (line.startsWith("[")) {
                current = new HashSet<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else {
                current.addAll(List.of(line.split(" ")));
            }
        }
        return sections;
    }
}
