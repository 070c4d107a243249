package damlam.form;

import java.util.Locale;

/// One place where a document differs from the law's layout.
///
/// @param rule what it breaks
/// @param quote the words where it was found, empty where the page is meant
/// @param found the value there, in words of the language asked for
public record Deviation(FormRule rule, String quote, String found) {
    private static final int LONGEST_QUOTE = 40;

    /// Place, value found, value asked, clause: one line.
    public String line(Locale language) {
        String words = quote.length() > LONGEST_QUOTE
                ? quote.substring(0, LONGEST_QUOTE).strip() + "…"
                : quote;
        String place = rule.place(language) + (words.isEmpty() ? "" : " (“" + words + "”)");
        String doubt = rule.certain() ? "" : "; " + FormWords.say("unverified", language);
        return "%s: %s %s; %s: %s [%s%s]"
                .formatted(
                        place,
                        FormWords.say("found", language),
                        found,
                        FormWords.say("asked", language),
                        rule.asked(language),
                        rule.clause(),
                        doubt);
    }
}
