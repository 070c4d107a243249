package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That the unit was shown the draft of what was found.
///
/// @param answerBy the last day on which it explains in time
/// @param secretary who writes the minutes; null where it was sent before that was asked
/// @param wording in which words the minutes are written: 1 as they were until it was said when the day ended, or 2
/// @param readAt when it was opened there first; null before that
public record Sending(
        LocalDate answerBy,
        @Nullable PersonId secretary,
        PersonId by,
        Instant at,
        int wording,
        @Nullable Instant readAt) {
    /// Whether the secretary is another than the lead, who showed it, and so signs too.
    boolean secretarySigns() {
        return secretary != null && !secretary.equals(by);
    }

    Sending by(LocalDate last) {
        return new Sending(last, secretary, by, at, wording, readAt);
    }
}
