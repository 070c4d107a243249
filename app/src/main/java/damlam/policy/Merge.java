package damlam.policy;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a rule was gathered into another, because both are one.
///
/// @param id numbered from 1
/// @param end when and why they were parted again; null while they are together
public record Merge(
        long id,
        RegulationId regulation,
        RegulationId into,
        String reason,
        PersonId by,
        Instant at,
        @Nullable End end) {
    /// That two rules were parted again.
    public record End(String reason, PersonId by, Instant at) {}
}
