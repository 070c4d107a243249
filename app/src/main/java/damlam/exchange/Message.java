package damlam.exchange;

import damlam.documents.DocumentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that went or came.
///
/// @param edocId the document it is, or is about
/// @param status null for a document
/// @param documentId what it is in our registers, where it went out from them
/// @param sentAt when it arrived on the other side; null as long as it has not
/// @param answeredAt and `answer`, of a document that went out: the last status that came back
public record Message(
        long id,
        boolean incoming,
        long partner,
        String partnerName,
        String edocId,
        @Nullable StatusCode status,
        String description,
        String number,
        String subject,
        @Nullable DocumentId documentId,
        Instant madeAt,
        @Nullable Instant sentAt,
        int tries,
        @Nullable Instant nextTryAt,
        String trouble,
        @Nullable Long takenBy,
        @Nullable UUID draft,
        @Nullable Instant receivedAt,
        @Nullable Instant refusedAt,
        @Nullable StatusCode answer,
        String answerText,
        @Nullable Instant answeredAt) {
    /// An incoming document that nobody has taken or refused.
    public boolean waits() {
        return incoming && status == null && takenBy == null && refusedAt == null;
    }
}
