package damlam.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A rule of the layout, as `rules.txt` has it: law is data.
///
/// @param code what the checks call it: `issuer.size`
/// @param value a range, or words of style
/// @param certain whether it was taken from the text of the law
public record FormRule(
        String code,
        String value,
        String clause,
        boolean certain,
        String placeVietnamese,
        String placeEnglish,
        String askedVietnamese,
        String askedEnglish) {

    private static final Map<String, FormRule> ALL = read();

    /// All rules, in the order of the decree.
    public static List<FormRule> all() {
        return List.copyOf(ALL.values());
    }

    static FormRule of(String code) {
        FormRule rule = ALL.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("rules.txt has no rule " + code);
        }
        return rule;
    }

    private static Map<String, FormRule> read() {
        Map<String, FormRule> rules = new LinkedHashMap<>();
        for (String[] row : FormWords.rows("rules.txt", 8)) {
            rules.put(row[0], new FormRule(row[0], row[1], row[2], row[3].equals("F"), row[4], row[5], row[6], row[7]));
        }
        return rules;
    }

    public String place(Locale language) {
        return FormWords.isVietnamese(language) ? placeVietnamese : placeEnglish;
    }

    public String asked(Locale language) {
        return FormWords.isVietnamese(language) ? askedVietnamese : askedEnglish;
    }

    /// Whether a number lies in the range, give or take what programs round.
    boolean holds(double number, double rounding) {
        String[] ends = value.split("-", -1);
        return number >= Double.parseDouble(ends[0]) - rounding && number <= Double.parseDouble(ends[1]) + rounding;
    }

    /// The number in the range that is next to this one.
    double nearest(double number) {
        String[] ends = value.split("-", -1);
        return Math.clamp(number, Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
    }

    boolean asks(String word) {
        return List.of(value.split(" ", -1)).contains(word);
    }
}
