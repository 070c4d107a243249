package damlam.dispatch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something in a dispatch that a person has to look at; never a reason to refuse the document.
///
/// @param span where it is in the text; empty, at the place where it was expected, when it is missing
/// @param suggestion what was probably meant, null when there is no good guess
/// @param requirement number of the requirement concerned, null when it concerns the whole document
/// @param point number of the sub-point of that requirement, null when it concerns the requirement itself
public record Notice(
        Code code,
        Span span,
        @Nullable String suggestion,
        @Nullable String requirement,
        @Nullable String point) {

    /// What is doubtful. The words for people live with the pages, one message for each code.
    public enum Code {
        /// No type of Nghị định 30/2020, art. 7, could be told from title or symbol.
        TYPE_UNCLEAR,
        NUMBER_MISSING,
        /// The symbol looks mistyped; the suggestion is how it is probably spelt.
        SYMBOL_UNUSUAL,
        ISSUER_MISSING,
        /// Neither the national motto nor the Party's heading is in the text.
        MOTTO_MISSING,
        DATE_MISSING,
        /// A day of issue that does not exist or is not complete.
        DATE_UNCLEAR,
        SUBJECT_MISSING,
        ADDRESSEES_MISSING,
        REQUIREMENTS_MISSING,
        /// Numbers of requirements that do not follow each other.
        NUMBERING_BROKEN,
        /// "Periodically", without saying how often.
        PERIOD_UNSTATED,
        /// A period that none of the known ones fits, such as every two weeks.
        PERIOD_UNCLEAR,
        /// A deadline that is not a day: it does not exist, lacks its month, or counts in hours or months.
        DEADLINE_UNCLEAR,
        /// A deadline before the day of the document.
        DEADLINE_PAST,
        /// A deadline or period outside every numbered requirement.
        DUTY_UNNUMBERED,
        RECIPIENTS_MISSING,
        SIGNER_MISSING,
        /// The text is longer than any official document; its tail was not read.
        TEXT_CUT;

        private static final Map<String, String> CLAUSES = clauses();

        /// Where the law says so ("NĐ 30/2020/NĐ-CP, Điều 8"), empty where it does not. Data, in `notice-clauses.csv`.
        public String clause() {
            return CLAUSES.getOrDefault(name(), "");
        }

        private static Map<String, String> clauses() {
            Map<String, String> clauses = new HashMap<>();
            for (String line : Words.lines("notice-clauses.csv")) {
                int comma = line.indexOf(',');
                clauses.put(line.substring(0, comma), line.substring(comma + 1).replace("\"", ""));
            }
            return clauses;
        }
    }

    static Notice of(Code code, Span span) {
        return new Notice(code, span, null, null, null);
    }
}
