package damlam.access;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A password that somebody else set.
///
/// @param by who set it
/// @param reason why; empty for the first of an account
/// @param sealed whether what is sealed is closed until somebody confirms it
/// @param confirmedBy who confirmed that the person themselves got it; null while nobody did
public record GivenPassword(
        long id,
        PersonId person,
        PersonId by,
        Instant at,
        String reason,
        boolean sealed,
        @Nullable PersonId confirmedBy) {
    /// Whether whoever signs in by it may be whoever set it.
    public boolean inDoubt() {
        return sealed && confirmedBy == null;
    }
}
