package damlam.journal;

import damlam.record.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What checking the whole record against the journal found.
///
/// @param at when the check ended
/// @param size how many acts were checked
/// @param findings what is wrong, the first act first; empty if all is as it was recorded
/// @param took how long it took
/// @param problem why it came to no end, in the words of whatever failed; empty if it did. A record that cannot be
///     checked is as alarming as one that does not agree
public record Checked(Instant at, long size, List<Finding> findings, Duration took, String problem) {
    public Checked {
        findings = List.copyOf(findings);
    }

    /// Whether all is as it was recorded.
    public boolean agrees() {
        return problem.isEmpty() && findings.isEmpty();
    }
}
