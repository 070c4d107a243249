package damlam.directives;

import damlam.documents.TextHash;
import damlam.org.PersonId;
import java.time.Instant;

/// That one person has read exactly one text.
///
/// @param hash of the directive with what is enclosed in it
/// @param onPaper whether it was signed on a paper list that the head recorded
/// @param entryId the journal's entry of it
public record Reading(
        DirectiveId directive, PersonId person, TextHash hash, Instant at, boolean onPaper, long entryId) {}
