package damlam.discipline;

import damlam.documents.Document;
import damlam.issuing.DraftId;
import damlam.issuing.State;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document of a step, as the documents feature has it.
///
/// @param no the act that it is of; null where the act follows from it
/// @param facts of the act that follows from it, `words` its reasons, encrypted
/// @param document what it was registered as; null before it has a number
/// @param received the day the person confirmed that they have it; null before
public record StepPaper(
        DraftId draft,
        @Nullable Integer no,
        ActKind kind,
        Facts facts,
        String words,
        PersonId by,
        Instant at,
        State state,
        @Nullable PersonId signer,
        @Nullable Document document,
        @Nullable LocalDate received) {
    /// Whether it still may become, or is, the document of its step.
    public boolean live() {
        return state != State.DROPPED && state != State.RECALLED;
    }

    /// Whether it has gone out to those it names.
    public boolean released() {
        return state == State.RELEASED;
    }
}
