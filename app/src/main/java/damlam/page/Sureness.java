package damlam.page;

import java.util.Locale;

/// How sure a rule is, as its page says it: `page.sure.<name>`.
public enum Sureness {
    /// Read in the text of the rule.
    READ,
    /// Told by others: the press, public data, common knowledge.
    TOLD,
    /// Set here until somebody confirms it.
    UNVERIFIED;

    /// The files that hold law as data each grew their own words for it.
    static Sureness of(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "READ", "FOUND", "FETCHED" -> READ;
            case "TOLD", "SAID", "REPORTED", "KNOWN" -> TOLD;
            default -> UNVERIFIED;
        };
    }
}
