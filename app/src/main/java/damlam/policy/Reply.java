package damlam.policy;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import java.time.Instant;

/// What an organisation outside answered, which is a document of the registers.
///
/// @param no the step by which it was asked, and `which` of those that it asks, from 1
/// @param by who entered it
public record Reply(RegulationId regulation, int no, int which, DocumentId document, PersonId by, Instant at) {}
