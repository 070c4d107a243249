package damlam.daring;

import damlam.cases.CaseLine;
import damlam.cases.MadeMove;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That something cannot lawfully or feasibly be done, said in a case.
///
/// @param move the objection
/// @param end the move that answered it or made an answer needless; null while it waits
/// @param mine whether whoever looks made it, rather than may answer it
/// @param waitsFor who is to answer it, where several may
/// @param asked whether that is whoever looks
public record Objection(
        CaseLine line, MadeMove move, @Nullable MadeMove end, boolean mine, List<PersonId> waitsFor, boolean asked) {
    public Objection {
        waitsFor = List.copyOf(waitsFor);
    }

    public boolean open() {
        return end == null;
    }

    /// Whether it waits for the answer of whoever looks.
    public boolean asksMe() {
        return open() && asked;
    }

    public boolean overdue(LocalDate today) {
        LocalDate due = move.dueOn();
        return open() && due != null && today.isAfter(due);
    }
}
