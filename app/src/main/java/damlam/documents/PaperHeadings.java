package damlam.documents;

import damlam.documents.Paper.Style;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which lines of a body and of annexes head what follows, and how they are set (NĐ 30/2020, Phụ lục I,
/// II.6 and III.1). A sentence that only begins like a heading ends as sentences do.
final class PaperHeadings {
    private static final int LONGEST = 200;
    private static final Pattern ANNEX = Pattern.compile("phu luc(?: (?:so )?[ivxlc\\d]{1,6})?[.:]?(?: .*)?");
    private static final Pattern SECTION =
            Pattern.compile("(?:phan|chuong|muc) (?:[ivxlc]{1,7}|\\d{1,3}|thu [a-z]{2,5})[.:]?(?: .*)?");
    private static final Pattern HEADING = Pattern.compile("[ivxl]{1,6}\\. .+");
    private static final Pattern ENCLOSED = Pattern.compile("\\(? ?kem theo .*\\)");
    private static final Pattern SENTENCE = Pattern.compile(".*[.;,]");
    private static final int FEWEST_LETTERS = 4;

    private PaperHeadings() {}

    /// @param raw as it is printed, without the marks of Markdown
    /// @param said the same as it is compared
    static Style of(String raw, String said) {
        if (raw.length() > LONGEST || raw.isEmpty() || said.isEmpty()) {
            return Style.PLAIN;
        }
        if (ENCLOSED.matcher(said).matches()) {
            return Style.ENCLOSED;
        }
        String bare = raw.replace("*", "").strip();
        boolean begins = !bare.isEmpty() && Character.isUpperCase(bare.codePointAt(0));
        if (!begins || SENTENCE.matcher(said).matches()) {
            return Style.PLAIN;
        }
        if (ANNEX.matcher(said).matches()) {
            return Style.ANNEX;
        }
        if (HEADING.matcher(said).matches()) {
            return Style.HEADING;
        }
        return SECTION.matcher(said).matches() || isCapitals(bare) ? Style.SECTION : Style.PLAIN;
    }

    private static boolean isCapitals(String bare) {
        return bare.equals(bare.toUpperCase(Locale.ROOT))
                && bare.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }
}
