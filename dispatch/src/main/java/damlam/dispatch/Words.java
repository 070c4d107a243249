package damlam.dispatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A list of words and phrases from `words.txt`, asked whether a text goes on with one of them.
/// Phrases are folded, and match only as whole words.
final class Words {
    private static final Map<String, Words> SECTIONS = read();

    static final Words ORGANS = section("organs");
    static final Words NOT_ORGANS = section("not-organs");
    static final Words EVERYONE = section("everyone");
    static final Words VERBS = section("verbs");
    static final Words NOT_VERBS = section("not-verbs");
    static final Words LEADS = section("leads");
    static final Words HEADING_ORGANS = section("heading-organs");
    static final Words UNFINISHED = section("unfinished");
    static final Words GROUNDS = section("grounds");
    static final Words CLOSINGS = section("closings");
    static final Words BACKGROUND = section("background");
    static final Words ORDERS = section("orders");
    static final Words SCOPE_ARTICLES = section("scope-articles");
    static final Words POSTS = section("posts");
    static final Words PERIODIC_NOUNS = section("periodic-nouns");
    static final Words NO_ORDERS_AFTER = section("no-orders-after");
    static final Words PARTICULARS = section("particulars");
    static final Words CITED_ACTS = section("cited-acts");
    static final Words TURNS = section("turns");
    static final Words ISSUER_ENDS = section("issuer-ends");
    static final Words COMMA_OF_NAME = section("comma-of-name");
    static final Words AGENDA = section("agenda");
    static final Words SUPERIORS = section("superiors");
    static final Words FIELDS = section("fields");
    static final Words OPEN_NAMES = section("open-names");
    static final Words OBJECTS = section("objects");
    static final Words QUALIFIERS = section("qualifiers");
    static final Words ADVERBIALS = section("adverbials");
    static final Words RANKS = section("ranks");
    static final Words SURNAMES = section("surnames");

    private final Set<String> phrases = new HashSet<>();
    private final Set<String> spellings = new HashSet<>();
    private final Set<String> phrasesSpelt = new HashSet<>();
    private int longest;

    private Words() {}

    /// The length of the longest phrase that stands at `at`, 0 when none does.
    int matchAt(String folded, int at) {
        if (at > 0 && at <= folded.length() && Character.isLetterOrDigit(folded.charAt(at - 1))) {
            return 0;
        }
        for (int end = Math.min(folded.length(), at + longest); end > at; end--) {
            boolean wordEnds = end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end));
            if (wordEnds && phrases.contains(folded.substring(at, end))) {
                return end - at;
            }
        }
        return 0;
    }

    /// As [#matchAt], but only with its own accents ("cần" is not "cán", "nâng cấp" is not "năng
    /// cập"), unless the text or the phrase has none. In a phrase the tone may stand on either
    /// vowel.
    int speltAt(MappedText text, int at) {
        int length = matchAt(text.folded(), at);
        String typed = text.text.substring(at, at + length).toLowerCase(Locale.ROOT);
        boolean phrase = typed.indexOf(' ') >= 0;
        boolean asSpelt = phrase
                ? typed.equals(Folding.fold(typed)) || phrasesSpelt.contains(Folding.tonesLast(typed))
                : spellings.contains(typed);
        return asSpelt || !text.isAccented() ? length : 0;
    }

    /// As [#speltAt], but not as part of a name, which is capitalised.
    int verbAt(MappedText text, int at) {
        int length = speltAt(text, at);
        if (length == 0) {
            return 0;
        }
        String typed = text.text.substring(at, at + length);
        boolean name =
                Character.isUpperCase(typed.charAt(0)) && at > 0 && !typed.equals(typed.toUpperCase(Locale.ROOT));
        return name ? 0 : length;
    }

    boolean start(String folded) {
        return matchAt(folded, 0) > 0;
    }

    /// Whether the text before `end` closes with one of them, blanks aside.
    boolean endsAt(String folded, int end) {
        int to = end;
        while (to > 0 && folded.charAt(to - 1) == ' ') {
            to--;
        }
        for (int from = Math.max(0, to - longest); from < to; from++) {
            if (matchAt(folded, from) == to - from) {
                return true;
            }
        }
        return false;
    }

    boolean contain(String folded) {
        return phrases.contains(folded);
    }

    /// Lines of a resource of this package, without comments and empty ones.
    static List<String> lines(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            List<String> lines = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Words section(String name) {
        Words words = SECTIONS.get(name);
        if (words == null) {
            throw new IllegalStateException("words.txt has no section " + name);
        }
        return words;
    }

    private static Map<String, Words> read() {
        Map<String, Words> sections = new HashMap<>();
        Words current = new Words();
        for (String line : lines("words.txt")) {
            if (line.startsWith("[")) {
                current = new Words();
                sections.put(line.substring(1, line.length() - 1), current);
            } else {
                current.phrases.add(Folding.fold(line));
                current.spellings.add(line);
                current.phrasesSpelt.add(Folding.tonesLast(line));
                current.longest = Math.max(current.longest, line.length());
            }
        }
        return sections;
    }
}
