package damlam.procedure;

import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a disciplinary council is set up on: the report of the review meeting, or its lawful omission.
public sealed interface CouncilGround extends Step permits ReviewReport, ReviewSkip {
    /// The authority sets up the council.
    ///
    /// @param secretary who takes the minutes
    default Council council(LocalDate on, Map<SeatKind, PersonId> seats, PersonId secretary) {
        return new Council(this, on, seats, secretary);
    }

    @Override
    default List<Clock> clocks() {
        return List.of(course().clock("council.setUp", day()));
    }
}
