package damlam.policy;

import java.util.Locale;

/// A rule as somebody names it.
///
/// @param number number and symbol of its document; empty where it has none
/// @param article where in the document; empty where it has no number
public record NewRegulation(String number, String article, String subject) {
    /// What is the same for the same rule, whatever capitals, commas and spaces it was written with; empty without a
    /// number.
    String gathers() {
        return number.isEmpty() ? "" : plain(number) + "|" + plain(article);
    }

    private static String plain(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[\\s,.;]+", " ").strip();
    }
}
