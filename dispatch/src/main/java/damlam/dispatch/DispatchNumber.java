package damlam.dispatch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Number and symbol of a document, in the three forms in use: `15/QĐ-BNV` (type and organ), `799/SGDĐT-VP` (organ and
/// drafting unit) and the Party's `2596-CV/TU`; legal documents put the year after the number, `12/2024/QĐ-UBND`.
///
/// @param text as printed, without blanks
/// @param serial null where the space for it was left empty
/// @param type the abbreviation of the type, null when the symbol has none
/// @param organ the abbreviation of the issuing body
/// @param unit the drafting unit or field, null when the symbol has none
public record DispatchNumber(
        String text,
        @Nullable Integer serial,
        @Nullable Integer year,
        @Nullable String type,
        String organ,
        @Nullable String unit,
        boolean party) {

    private static final String GROUP = "[\\p{L}\\d&.+_]{1,40}";
    private static final Pattern PARTY =
            Pattern.compile("(\\d{0,7})[a-zA-Z]?-(\\p{L}{1,6})/(" + GROUP + "(?:[-/]" + GROUP + "){0,3})");
    private static final Pattern STATE = Pattern.compile("(\\d{0,7})[a-zA-Z]?(?:/((?:19|20)\\d\\d))?/(" + GROUP
            + ")(?:-(" + GROUP + "(?:[-/]" + GROUP + "){0,4}))?");

    /// Reads a number however it is spelt; empty if it is in none of the forms.
    ///
    /// @param printed the number, possibly with blanks around its marks
    public static Optional<DispatchNumber> parse(String printed) {
        String text = compact(printed);
        if (text.length() > 120) {
            return Optional.empty();
        }
        Matcher party = PARTY.matcher(text);
        if (party.matches()) {
            return Optional.of(
                    new DispatchNumber(text, serial(party.group(1)), null, party.group(2), party.group(3), null, true));
        }
        Matcher state = STATE.matcher(text);
        if (!state.matches()) {
            return Optional.empty();
        }
        Integer serial = serial(state.group(1));
        Integer year = state.group(2) == null ? null : Integer.valueOf(state.group(2));
        String first = state.group(3);
        String rest = state.group(4);
        if (rest != null && isType(first)) {
            return Optional.of(new DispatchNumber(text, serial, year, first, rest, null, false));
        }
        return Optional.of(new DispatchNumber(text, serial, year, null, first, rest, false));
    }

    private static boolean isType(String group) {
        return DispatchType.ofSymbol(group).isPresent() || group.equals("CV");
    }

    private static @Nullable Integer serial(String digits) {
        return digits.isEmpty() ? null : Integer.valueOf(digits);
    }

    private static String compact(String printed) {
        StringBuilder compact = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c == '\u2013' || c == '\u2014' || c == '\u2010' || c == '\u2011') {
                compact.append('-');
            } else if (!Character.isWhitespace(c)) {
                compact.append(c);
            }
        }
        return compact.toString();
    }
}
