package damlam.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far whoever a finding names was heard on it.
///
/// @param openedAt when they opened it first; null before that
/// @param completeAt when they said that this is all; null before that
/// @param askedUntil the last day on which they answer a question put to them once more; null where none was
/// @param statements the first first
public record Reply(
        @Nullable Instant openedAt,
        @Nullable Instant completeAt,
        @Nullable LocalDate askedUntil,
        List<Statement> statements) {
    static final Reply NONE = new Reply(null, null, null, List.of());

    public Reply {
        statements = List.copyOf(statements);
    }

    Reply withoutWords() {
        return new Reply(
                openedAt,
                completeAt,
                askedUntil,
                statements.stream().map(Statement::withoutWords).toList());
    }
}
