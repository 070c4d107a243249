package damlam.policy;

import java.time.Instant;

/// A report that whoever made it took back.
public record Withdrawal(Report report, String reason, Instant at) {}
