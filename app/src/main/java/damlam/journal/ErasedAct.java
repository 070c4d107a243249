package damlam.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An act whose words were erased by law.
///
/// @param no of it in the record; `byNo` of the act that erased its words, null until it has a number
/// @param nth what it says of itself among those of its kind; 0 where it says nothing
/// @param by who erased them
/// @param askedBy who asked for it before they agreed, or agreed first to what the speaker asked; null where one was
///     enough
/// @param wished whether whoever said them asked for it
/// @param ground in law, or why whoever said them wished it
public record ErasedAct(
        long no,
        String kind,
        long nth,
        String subject,
        Instant at,
        long by,
        @Nullable Long askedBy,
        boolean wished,
        String ground,
        @Nullable Long byNo) {}
