package damlam.papers;

import damlam.org.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who sent a report, and when: it stands over and under the signature.
///
/// @param forPerson the head for whom a deputy or delegate signed; null where for themselves
/// @param nil whether the unit reports that there was nothing
public record Signing(PersonId person, @Nullable PersonId forPerson, LocalDate on, boolean nil) {}
