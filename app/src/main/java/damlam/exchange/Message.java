package damlam.exchange;

import damlam.documents.DocumentId;
import damlam.journal.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that went or came.
///
/// @param edocId the document it is, or is about
/// @param status null for a document
/// @param documentId what it is in our registers, where it went out from them or was entered in
///     them
/// @param sentAt when it arrived on the other side; null as long as it has not
/// @param told the last code that the sender of one that came in was told
/// @param recallAt when, and `recallBy` by whom, we answered its sender, who asked for it back;
///     `recallAgreed` whether it was given up
/// @param recalledAt and `recallReason`, whether it is recalled here
/// @param answeredAt and `answer`, of a document: the last status that came about it
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
        String told,
        @Nullable Actor recallBy,
        @Nullable Instant recallAt,
        boolean recallAgreed,
        @Nullable Instant recalledAt,
        String recallReason,
        @Nullable StatusCode answer,
        String answerText,
        @Nullable Instant answeredAt) {
    /// An incoming document that nobody has taken or refused.
    public boolean waits() {
        return incoming && status == null && takenBy == null && refusedAt == null && !recallAgreed;
    }

    /// Whether its sender asks for it back, and nobody has answered that.
    public boolean recallAsked() {
        return incoming
                && answer == StatusCode.RECALLED
                && answeredAt != null
                && refusedAt == null
                && !recallAgreed
                && (recallAt == null || recallAt.isBefore(answeredAt));
    }

    /// Whether it was recalled here before it went out: then it stays.
    public boolean held() {
        return !incoming && recalledAt != null && sentAt == null;
    }
}
