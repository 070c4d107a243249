package damlam.inspection;

import java.util.Optional;

/// Findings of inspections that name a person; those who inspect keep them.
@FunctionalInterface
public interface FindingSource {
    /// A finding; empty where there is none, or it names nobody.
    Optional<FoundFinding> find(FindingId id);
}
