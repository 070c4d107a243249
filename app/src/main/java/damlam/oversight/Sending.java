package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That the unit was shown the draft of what was found.
///
/// @param answerBy the last day on which it explains in time
/// @param readAt when it was opened there first; null before that
public record Sending(
        LocalDate answerBy,
        PersonId by,
        Instant at,
        @Nullable Instant readAt) {}
