package damlam.competence;

import damlam.org.PersonId;
import java.time.Instant;
import java.util.List;

/// Changes that wait for a second officer.
public record Proposal(long id, String reason, PersonId by, Instant at, List<Change> changes) {
    public Proposal {
        changes = List.copyOf(changes);
    }
}
