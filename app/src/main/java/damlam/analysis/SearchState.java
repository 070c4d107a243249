package damlam.analysis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the search for signals has come.
///
/// @param at as of when the newest search saw everything; null before the first
/// @param moves how many it saw
/// @param tookMs how long it took
/// @param failedAt since when none succeeds; null while all is well
/// @param problem what hinders it, for who looks after the system
public record SearchState(
        @Nullable Instant at,
        long moves,
        long tookMs,
        String rules,
        @Nullable Instant failedAt,
        String problem) {}
