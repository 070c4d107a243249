package damlam.reports;

import damlam.org.Org;
import damlam.org.PersonId;
import damlam.papers.Signing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing that became of a report.
///
/// @param forPerson the head for whom a deputy or delegate acted; null where for themselves
/// @param nil whether it was submitted as "nothing to report"
/// @param said the report's words as they were sent; the reason, where it was returned; the reminder's words
public record Step(
        Kind kind, Instant at, PersonId person, @Nullable PersonId forPerson, boolean nil, String said) {
    Signing signing() {
        return new Signing(person, forPerson, LocalDate.ofInstant(at, Org.ZONE), nil);
    }

    /// Stored by name.
    public enum Kind {
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        REMINDED
    }
}
