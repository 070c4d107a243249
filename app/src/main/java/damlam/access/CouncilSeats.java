package damlam.access;

import damlam.org.PersonId;
import java.util.List;

/// A feature with councils that advise a head. Each bean of this kind is asked before a head delegates staff: whoever
/// sits on one is not the authority that it advises as well.
public interface CouncilSeats {
    /// A seat on a council of a proceeding that goes on.
    ///
    /// @param proceeding its number
    /// @param bars whether whoever has it does not decide there in the head’s place; else they would decide on what
    ///     they led
    record Seat(long proceeding, boolean bars) {}

    /// Those that somebody has in proceedings that are the head’s to decide, the newest first.
    List<Seat> of(CurrentPerson head, PersonId person);
}
