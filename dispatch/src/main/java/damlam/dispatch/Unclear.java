package damlam.dispatch;

/// A deadline or period that the text sets in words from which no day follows: a person has to settle it.
///
/// @param words as printed, on one line
public record Unclear(String words, Why why) {

    /// Why no day follows from the words.
    public enum Why {
        /// No calendar has it: 31/2/2026, month 13.
        NO_SUCH_DAY,
        /// Day, month or year is left out.
        INCOMPLETE,
        /// It counts in hours or months.
        OTHER_MEASURE,
        /// A period that none of the known ones fits, such as every two weeks.
        OTHER_PERIOD,
        /// A day within every period ("before the 15th of each month"), which the working days after a cut-off are not.
        DAY_OF_PERIOD,
        /// It belongs to one of several points, and the others have none or another one.
        ONE_POINT
    }
}
