package damlam.page;

import java.util.regex.Pattern;

/// What a paper's number looks like, wherever one is typed.
final class PaperNumber {
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    /// As in 12/GUQ-KHTC.
    private static final Pattern WITH_SYMBOL = Pattern.compile("\\d+\\s*/\\s*\\p{L}[\\p{L}\\d./-]*");

    private PaperNumber() {}

    /// Old papers have a number without a symbol, but none without a figure.
    static boolean isOne(String typed) {
        return DIGIT.matcher(typed).find();
    }

    /// Whether a sentence names a paper by its number and symbol.
    static boolean isIn(String sentence) {
        return WITH_SYMBOL.matcher(sentence).find();
    }
}
