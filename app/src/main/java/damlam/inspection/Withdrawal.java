package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a hearing was opened by mistake, and why.
///
/// @param readAt when the person saw it; null before that
public record Withdrawal(
        PersonId by, String reason, Instant at, @Nullable Instant readAt) {}
