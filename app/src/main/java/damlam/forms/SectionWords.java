package damlam.forms;

import damlam.forms.ReportRefusedException.Reason;
import java.util.Map;
import java.util.TreeMap;

/// What people type into the sections of a report.
public final class SectionWords {
    /// Longer than any report anybody reads, and short enough to keep.
    private static final int LONGEST_WORDS = 20_000;

    private SectionWords() {}

    /// As it is kept.
    ///
    /// @throws ReportRefusedException TOO_LONG
    public static String clean(String words) {
        // PostgreSQL keeps no NUL, and browsers send CRLF whatever was typed.
        String kept = words.replace("\r\n", "\n").replace("\u0000", "").strip();
        if (kept.length() > LONGEST_WORDS) {
            throw new ReportRefusedException(Reason.TOO_LONG);
        }
        return kept;
    }

    /// The fields of a page by section: `words-3` with the prefix `words-` is section 3.
    public static Map<Integer, String> bySection(Map<String, String> fields, String prefix) {
        Map<Integer, String> words = new TreeMap<>();
        fields.forEach((name, value) -> {
            String number = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
            if (number.matches("\\d{1,4}")) {
                words.put(Integer.valueOf(number), value);
            }
        });
        return words;
    }
}
