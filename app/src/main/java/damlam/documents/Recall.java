package damlam.documents;

import damlam.org.PersonId;
import java.time.Instant;

/// That a document was taken back.
public record Recall(PersonId by, Instant at, String reason) {}
