package damlam.rulebook;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a version came to stand where it stands.
///
/// @param reason why it was proposed; empty for what came with the release
/// @param correction whether it says that days that are past were kept wrongly
/// @param proposedBy null for what came with the release
/// @param at when it was proposed, or a later release brought it; null for what was there first
/// @param decidedBy who confirmed or refused it; null before that
/// @param words what they said
public record Course(
        String reason,
        boolean correction,
        @Nullable PersonId proposedBy,
        @Nullable Instant at,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        String words) {
    /// Of what came with the first release.
    public static final Course SHIPPED = new Course("", false, null, null, null, null, "");
}
