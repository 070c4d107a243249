package damlam.policy;

import damlam.org.Fold;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is the same for the same rule, whatever capitals, accents, abbreviations and signs it was written with.
///
/// Step by step as the SQL functions `policy.spelled_number` and `policy.spelled_article`, which a test compares with
/// these.
final class Spelling {
    private static final String NAMES = "nghi dinh|nghi quyet|thong tu lien tich|thong tu|thong bao"
            + "|quyet dinh|quy dinh|chi thi|cong van|ket luan|ke hoach|huong dan|luat|phap lenh"
            + "|nd|nq|tt|ttlt|qd|ct|cv|kl";
    private static final Pattern KINDS = Pattern.compile("\\b(" + NAMES + ")(?=[ .:])");
    private static final Pattern KIND = Pattern.compile("^((" + NAMES + "|so)[ .:]+)+(?=[0-9]+ ?[/-])");
    private static final String ZEROS = " 0+(?=[0-9])";
    private static final List<String> LABELS = List.of("phu luc", "chuong", "muc", "dieu", "khoan", "diem");
    private static final Pattern LABEL = Pattern.compile("^(phu luc|chuong|muc|dieu|khoan|diem)[ =]");

    private Spelling() {}

    /// Of the number and symbol of a document. The kind of document before it says nothing that the symbol does not.
    static String ofNumber(String written) {
        String folded = Fold.of(written);
        String said = KIND.matcher(folded).replaceFirst("").replaceAll("[^a-z0-9]+", " ");
        said = (" " + said + " ").replaceAll(ZEROS, " ").strip();
        return said.isEmpty() ? folded : said;
    }

    /// The kind of document that is said before a number, without accents; empty where none is. Of several the longest.
    static String kindOf(String written) {
        return before(written)
                .flatMap(said -> KINDS.matcher(said)
                        .results()
                        .map(MatchResult::group)
                        .max(Comparator.comparingInt(String::length)))
                .orElse("");
    }

    /// Whether a kind of document, or a word for its number, and nothing else stands before the digits.
    static boolean isSaidBefore(String written) {
        return before(written).isPresent();
    }

    private static Optional<String> before(String written) {
        Matcher kind = KIND.matcher(Fold.of(written));
        return kind.lookingAt() ? Optional.of(kind.group()) : Optional.empty();
    }

    static int firstDigit(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) >= '0' && written.charAt(i) <= '9') {
                return i;
            }
        }
        return -1;
    }

    /// Of the place in it. The letter with a stroke names a point of its own, which is not the point d: until the end
    /// it is an eth here.
    static String ofArticle(String written) {
        String stroked = written.replace('\u0111', '\u00f0').replace('\u0110', '\u00f0');
        String said = " " + Fold.of(stroked).replaceAll("[^a-z0-9\u00f0]+", " ") + " ";
        said = said.replaceAll("([a-z\u00f0])([0-9])", "$1 $2")
                .replaceAll("([0-9])([a-z\u00f0])", "$1 $2")
                .replaceAll(ZEROS, " ")
                .replaceAll(" [\u00f0d]iem ([a-z\u00f0])(?= )", " diem=$1")
                .replaceAll(" (k|khoan)(?= [0-9])", " khoan")
                .replaceAll(" ([\u00f0d]|[\u00f0d]ieu)(?= [0-9])", " dieu")
                .replaceAll(" pl(?= [0-9ivx])", " phu luc")
                .replaceAll(" (\u00f0|[\u00f0d] )([a-z\u00f0])(?= )", " diem=$2")
                .replace("diem=\u00f0", "diem=dd")
                .replace('\u00f0', 'd')
                .replaceAll(" (phu luc|chuong|muc|dieu|khoan|diem)(?=[ =])", "|$1");
        String parts = inOrder(Arrays.asList(said.split("\\|")));
        return parts.isEmpty() ? Fold.of(written) : parts;
    }

    /// The point of a paragraph of an article, or the article, its paragraph, its point: one order where each is named
    /// once.
    private static String inOrder(List<String> parts) {
        List<Integer> ranks =
                parts.stream().map(Spelling::rank).filter(rank -> rank > 0).toList();
        boolean once = ranks.stream().distinct().count() == ranks.size();
        return parts.stream()
                .sorted(Comparator.comparingInt(part -> once ? rank(part) : 0))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static int rank(String part) {
        Matcher label = LABEL.matcher(part);
        return label.find() ? LABELS.indexOf(label.group(1)) + 1 : 0;
    }
}
