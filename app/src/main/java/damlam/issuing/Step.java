package damlam.issuing;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was done to a draft.
///
/// @param to whom it was laid before, or asked; null where nobody
/// @param version of the paper it was done to
public record Step(
        int no, Act act, Instant at, PersonId by, @Nullable PersonId to, int version, String words) {}
