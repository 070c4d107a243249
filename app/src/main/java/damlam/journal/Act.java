package damlam.journal;

import java.time.Instant;

/// What somebody did once, without its leaf.
///
/// @param subject as in [Entry]
public record Act(Instant at, String subject) {}
