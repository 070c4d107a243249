package damlam.cases;

import damlam.org.PersonId;
import java.time.Instant;
import java.util.List;

/// A case that was worked on before this server knew of it, with all its moves in order.
///
/// @param issuedBy who issued it, at `issuedAt`
public record Past(Opening opening, PersonId issuedBy, Instant issuedAt, List<Made> moves) {
    /// One move, by whom and when.
    public record Made(PersonId by, Instant at, Move move) {}

    public Past {
        moves = List.copyOf(moves);
    }
}
