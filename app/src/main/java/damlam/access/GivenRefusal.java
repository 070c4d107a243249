package damlam.access;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a password or a post which another gave somebody is not so.
///
/// @param post the title of the post; null where it was a password
/// @param unit the unit of that post; null where it was a password
/// @param by who said it
public record GivenRefusal(
        PersonId person, @Nullable String post, @Nullable String unit, PersonId by, String reason, Instant at) {}
