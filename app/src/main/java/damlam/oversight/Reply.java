package damlam.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far whoever a finding names was heard on it.
///
/// @param openedAt when they opened it first; null before that
/// @param completeAt when they said that this is all; null before that
/// @param answerBy the last day on which they say something in time, as the unit does; null before the draft
/// @param askedAt when a question was put to them once more; null where none was
/// @param askedUntil the last day on which they answer that; null where none was
/// @param statements the first first
public record Reply(
        @Nullable Instant openedAt,
        @Nullable Instant completeAt,
        @Nullable LocalDate answerBy,
        @Nullable Instant askedAt,
        @Nullable LocalDate askedUntil,
        List<Statement> statements) {

    public Reply {
        statements = List.copyOf(statements);
    }

    Reply within(@Nullable LocalDate last, @Nullable LocalDate asked) {
        return new Reply(openedAt, completeAt, last, askedAt, asked, statements);
    }

    Reply withoutWords() {
        return new Reply(
                openedAt,
                completeAt,
                answerBy,
                askedAt,
                askedUntil,
                statements.stream().map(Statement::withoutWords).toList());
    }
}
