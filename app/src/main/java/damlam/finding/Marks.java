package damlam.finding;

import damlam.finding.Asked.Kind;
import damlam.finding.Asked.Part;
import damlam.finding.Hit.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where what was asked for stands in a text, in the text's own spelling.
///
/// Of words that were typed one by one those count that stand beside another of them, if any do: a single syllable says
/// little in Vietnamese.
final class Marks {
    /// Where no hit is near the beginning of a very long text, an excerpt is not worth reading all of it.
    private static final int READ = 300_000;

    private static final int AROUND = 240;
    private static final int BEFORE = 60;

    private final String text;
    private final List<Syllable> syllables;
    private final boolean[] found;

    private Marks(String text, List<Syllable> syllables, List<Part> parts) {
        this.text = text;
        this.syllables = syllables;
        this.found = new boolean[syllables.size()];
        parts.stream().filter(part -> !isWord(part)).forEach(this::mark);
        markWords(parts.stream().filter(Marks::isWord).toList());
    }

    static Marks of(String whole, Asked asked) {
        String text = whole.length() > READ ? whole.substring(0, READ) : whole;
        List<Syllable> raw = Syllables.of(text);
        Marks marks = new Marks(text, raw, asked.marked());
        List<Syllable> mended = marks.any() ? raw : Syllables.mended(text, raw);
        return mended.size() == raw.size() ? marks : new Marks(text, mended, asked.marked());
    }

    private static boolean isWord(Part part) {
        return part.kind() == Kind.WORD || part.kind() == Kind.BEGINNING;
    }

    private boolean any() {
        for (boolean one : found) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private void mark(Part part) {
        for (int i = 0; i < syllables.size(); i++) {
            int end = part.kind() == Kind.NUMBER ? numberEnd(i, part.whole()) : phraseEnd(i, part.words());
            for (int j = i; j < end; j++) {
                found[j] = true;
            }
        }
    }

    /// @return `from` where it does not stand there
    private int phraseEnd(int from, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (from + i >= syllables.size()
                    || !syllables.get(from + i).folded().equals(words.get(i))) {
                return from;
            }
        }
        return from + words.size();
    }

    private int numberEnd(int from, String whole) {
        StringBuilder met = new StringBuilder();
        for (int i = from; i < syllables.size(); i++) {
            met.append(syllables.get(i).folded());
            if (met.length() >= whole.length()) {
                return met.toString().startsWith(whole) ? i + 1 : from;
            }
            if (!whole.startsWith(met.toString())) {
                return from;
            }
        }
        return from;
    }

    private void markWords(List<Part> parts) {
        Set<String> words = parts.stream()
                .filter(part -> part.kind() == Kind.WORD)
                .map(Part::whole)
                .collect(Collectors.toSet());
        List<String> beginnings = parts.stream()
                .filter(part -> part.kind() == Kind.BEGINNING)
                .map(Part::whole)
                .toList();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < syllables.size(); i++) {
            String one = syllables.get(i).folded();
            if (words.contains(one) || beginnings.stream().anyMatch(one::startsWith)) {
                places.add(i);
            }
        }
        Set<Integer> beside = new TreeSet<>();
        for (int i = 1; i < places.size(); i++) {
            int one = places.get(i - 1);
            int next = places.get(i);
            boolean same =
                    syllables.get(one).folded().equals(syllables.get(next).folded());
            if (next == one + 1 && !same) {
                beside.add(one);
                beside.add(next);
            }
        }
        (beside.isEmpty() ? places : beside).forEach(place -> found[place] = true);
    }

    /// The whole text with what was found.
    List<Piece> all() {
        return pieces(0, text.length());
    }

    /// The part of the text in which most stands, on one line; the beginning where nothing does.
    List<Piece> excerpt() {
        int from = 0;
        int best = 0;
        for (int i = 0; i < found.length; i++) {
            int here = found[i] ? countFrom(i) : 0;
            if (here > best) {
                best = here;
                from = syllables.get(i).start();
            }
        }
        return pieces(wordStart(Math.max(0, from - BEFORE)), wordEnd(Math.min(text.length(), from + AROUND)));
    }

    /// How many different syllables are found from here on in one excerpt.
    private int countFrom(int first) {
        Set<String> different = new TreeSet<>();
        int from = syllables.get(first).start();
        for (int i = first; i < found.length && syllables.get(i).end() < from + AROUND - BEFORE; i++) {
            if (found[i]) {
                different.add(syllables.get(i).folded());
            }
        }
        return different.size();
    }

    private int wordStart(int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (int i = 0; i < found.length; i++) {
            if (!found[i] || syllables.get(i).start() < from || syllables.get(i).end() > to) {
                continue;
            }
            int last = i;
            while (last + 1 < found.length
                    && found[last + 1]
                    && syllables.get(last + 1).end() <= to) {
                last++;
            }
            add(pieces, at, syllables.get(i).start(), false);
            add(pieces, syllables.get(i).start(), syllables.get(last).end(), true);
            at = syllables.get(last).end();
            i = last;
        }
        add(pieces, at, to, false);
        return pieces;
    }

    /// Without the marks of Markdown, which pasted texts have and no page shows.
    private void add(List<Piece> pieces, int from, int to, boolean hit) {
        if (from < to) {
            pieces.add(new Piece(text.substring(from, to).replace("**", "").replaceAll("\\s+", " "), hit));
        }
    }
}
