package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A relation that somebody declared. It bars in both directions; who declared it, and what it is, only they see.
///
/// @param endedAt null while it holds
public record Interest(
        long id,
        PersonId declaredBy,
        PersonId other,
        Kinship kinship,
        Instant declaredAt,
        @Nullable Instant endedAt) {}
