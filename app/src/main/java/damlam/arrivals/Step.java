package damlam.arrivals;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step on the way of a document that came in (the slip of NĐ 30/2020, Phụ lục IV, VII, and the registers).
///
/// @param no from 1, within its document
/// @param forPerson in whose place it was made; null for their own
/// @param toPerson who has it now; null where a unit has
/// @param toUnit the unit that takes the lead
/// @param withUnits those that take part
/// @param dueOn the last day for settling it; null where nobody set one
/// @param answer the document that answers it; on ANSWER only
public record Step(
        int no,
        Kind kind,
        Instant at,
        PersonId by,
        @Nullable PersonId forPerson,
        @Nullable PersonId toPerson,
        @Nullable UnitId toUnit,
        List<UnitId> withUnits,
        @Nullable LocalDate dueOn,
        @Nullable DocumentId answer,
        String words) {
    public enum Kind {
        /// Laid before whoever directs the handling.
        SUBMIT,
        /// Given to a unit to settle, with others taking part and a last day where one is set.
        DIRECT,
        /// Signed for in the unit.
        RECEIVE,
        /// Sent back by the unit, with its reason.
        RETURN,
        /// Settled by a document that answers it.
        ANSWER,
        /// Settled without an answer, for a reason that is written down.
        NOTE,
        /// Taken up again.
        REOPEN
    }

    public Step {
        withUnits = List.copyOf(withUnits);
    }
}
