package damlam.oversight;

import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That the unit was shown the draft of what was found.
///
/// @param answerBy the last day on which it explains in time; as it is read from an [Inspection] the newest that was
///     set, with the days that could not be used
/// @param secretary who writes the minutes; null where it was sent before that was asked
/// @param readAt when it was opened there first; null before that
/// @param extensions by which more time was given, the first first
public record Sending(
        LocalDate answerBy,
        @Nullable PersonId secretary,
        PersonId by,
        Instant at,
        @Nullable Instant readAt,
        List<Extension> extensions) {
    public Sending {
        extensions = List.copyOf(extensions);
    }

    /// Whether the secretary is another than the lead, who showed it, and so signs too.
    boolean secretarySigns() {
        return secretary != null && !secretary.equals(by);
    }

    /// The day on which it was shown the draft.
    public LocalDate day() {
        return LocalDate.ofInstant(at, Org.ZONE);
    }

    Sending by(LocalDate last) {
        return new Sending(last, secretary, by, at, readAt, extensions);
    }

    Sending with(List<Extension> given) {
        return new Sending(answerBy, secretary, by, at, readAt, given);
    }
}
