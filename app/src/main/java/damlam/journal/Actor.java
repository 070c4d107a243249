package damlam.journal;

import org.jspecify.annotations.Nullable;

/// Who did it, and in which post they acted.
///
/// @param personId the person who acted
/// @param postId the appointment in which they acted; null for an act of the system's own set-up
/// @param forPersonId the person for whom they acted, by deputyship or a dated delegation; null where for themselves
public record Actor(
        long personId, @Nullable Long postId, @Nullable Long forPersonId) {}
