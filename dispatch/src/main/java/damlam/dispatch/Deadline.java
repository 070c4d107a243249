package damlam.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Until when something is to be done, as the text has it: relative limits are not turned into days here, because that
/// needs the working calendar in force and the day of receipt.
public sealed interface Deadline {

    /// The last day; a month, quarter or year means its last day.
    record On(LocalDate day) implements Deadline {}

    /// A number of days after an event.
    ///
    /// @param days at least 1
    /// @param working whether only working days count
    /// @param from the words that name the event ("ngày nhận được văn bản"), null when the text does not say
    record Within(int days, boolean working, @Nullable String from) implements Deadline {
        public Within {
            if (days < 1) {
                throw new IllegalArgumentException("days must be at least 1, was " + days);
            }
        }
    }

    /// The text sets none, or one that a person has to settle (then there is a notice, and [Term#unclear] has it).
    record Unstated() implements Deadline {}
}
