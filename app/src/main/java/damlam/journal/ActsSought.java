package damlam.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which acts of one person are sought.
///
/// @param area the feature they belong to, as in `cases`; empty for any
/// @param subject what they were done to, as in [Entry]; empty for any
/// @param from the earliest instant; null for none
/// @param until before it; null for none
/// @param before the number of the last act already seen; [Long#MAX_VALUE] to begin
public record ActsSought(
        String area,
        String subject,
        @Nullable Instant from,
        @Nullable Instant until,
        long before) {}
