package damlam.documents;

import damlam.org.Fold;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words by which a document is found: without accents, each once.
final class SearchWords {
    /// PostgreSQL keeps at most a mebibyte of them; an official document has a few thousand.
    private static final int MOST_WORDS = 15_000;

    private static final int LONGEST_WORD = 40;

    private static final Pattern NO_SIGN = Pattern.compile("[^a-z0-9]");

    private SearchWords() {}

    static String[] of(Registration what) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : new String[] {
            what.number(),
            what.subject(),
            what.issuer(),
            what.signer(),
            what.content().text()
        }) {
            split(part).limit(MOST_WORDS).forEach(words::add);
        }
        String number = number(what.number());
        if (!number.isEmpty()) {
            words.add(cut(number));
        }
        return words.stream().limit(MOST_WORDS).toArray(String[]::new);
    }

    /// A question for `to_tsquery`: every word asked for starts a word of the document, or all of it together starts
    /// its number, which people write with other signs or none. Words are letters and digits, so nothing that was
    /// typed is taken for an operator; empty where there is no word in it.
    static String query(String asked) {
        List<String> words = split(asked).distinct().limit(20).toList();
        String all = words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
        String number = startsWithDigit(asked) ? cut(number(asked)) : "";
        return words.size() < 2 || number.isEmpty() ? all : all + " | " + number + ":*";
    }

    /// A document's number as it is compared: letters and digits without accents, signs or spaces.
    static String number(String number) {
        return NO_SIGN.matcher(Fold.of(number)).replaceAll("");
    }

    /// Whether what somebody typed may be the number of a document, or how one begins.
    static boolean startsWithDigit(String asked) {
        String folded = Fold.of(asked);
        return !folded.isEmpty() && Character.isDigit(folded.charAt(0));
    }

    private static Stream<String> split(String text) {
        return Fold.words(text).stream().map(SearchWords::cut);
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }
}
