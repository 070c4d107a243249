package damlam.oversight;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an inspection ends: by whoever acts for the body, not by the team.
///
/// @param basis number of the document in which it is issued; empty where there is none yet
/// @param document that document, where it is in the registers
public record Conclusion(
        String words, String basis, @Nullable DocumentId document, PersonId by, Instant at) {}
