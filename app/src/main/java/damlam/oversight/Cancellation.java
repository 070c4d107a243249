package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;
import java.util.Set;

/// That what was planned by mistake was withdrawn.
///
/// @param told who of the unit has opened that
public record Cancellation(String words, PersonId by, Instant at, Set<PersonId> told) {
    public Cancellation {
        told = Set.copyOf(told);
    }
}
