package damlam.daring;

import damlam.cases.CaseLine;
import damlam.cases.MadeMove;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That something cannot lawfully or feasibly be done, said in a case.
///
/// @param move the objection
/// @param end the move that answered it or made an answer needless; null while it waits
/// @param mine whether whoever looks made it, rather than is to answer it
public record Objection(
        CaseLine line, MadeMove move, @Nullable MadeMove end, boolean mine) {
    public boolean open() {
        return end == null;
    }

    /// Whether it waits for the answer of whoever looks.
    public boolean asksMe() {
        return open() && !mine;
    }

    public boolean overdue(LocalDate today) {
        LocalDate due = move.dueOn();
        return open() && due != null && today.isAfter(due);
    }
}
