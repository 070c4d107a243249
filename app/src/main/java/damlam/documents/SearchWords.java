package damlam.documents;

import damlam.org.Fold;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The words by which a document is found: without accents, each once.
final class SearchWords {
    /// PostgreSQL keeps at most a mebibyte of them; an official document has a few thousand.
    private static final int MOST_WORDS = 15_000;

    private static final int LONGEST_WORD = 40;

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
        return words.stream().limit(MOST_WORDS).toArray(String[]::new);
    }

    /// A question for `to_tsquery`: every word asked for starts a word of the document. Words are letters and digits,
    /// so
    /// nothing that was typed is taken for an operator; empty where there is no word in it.
    static String query(String asked) {
        return split(asked).distinct().limit(20).map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    private static java.util.stream.Stream<String> split(String text) {
        return Fold.words(text).stream().map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)));
    }
}
