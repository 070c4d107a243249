package damlam.cases;

import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A move as it was made.
///
/// @param no its number in the case, from 1
/// @param actor who made it; null where the system recorded it (SILENCE). `unit` the unit for which, `forPerson` whom
/// they stood in for; null where for themselves
/// @param appointment the appointment in which they acted
/// @param to whoever it is directed to: the next holder, the consulted, the superior, the reviewer
/// @param outside on WAIT the outside party, else empty
/// @param dueOn the last day that it sets or asks for
/// @param evidence how many files came with it
/// @param inheritedBy where the case had changed hands before this move, because its holder's appointment had ended or
///     their unit had been merged: the unit that held it since `inheritedAt`
/// @param token names the form it came from; null where it came from none
public record MadeMove(
        CaseId caseId,
        int no,
        MoveKind kind,
        Instant at,
        @Nullable PersonId actor,
        UnitId unit,
        @Nullable Long appointment,
        @Nullable PersonId forPerson,
        @Nullable Party to,
        String outside,
        Ground.@Nullable Kind ground,
        @Nullable LocalDate dueOn,
        @Nullable Stance stance,
        @Nullable Boolean ownAuthority,
        int evidence,
        String words,
        @Nullable UnitId inheritedBy,
        @Nullable Instant inheritedAt,
        @Nullable UUID token) {

    /// Whose act it was: who was stood in for, else the actor.
    public Party by() {
        return new Party(unit, forPerson == null ? actor : forPerson);
    }
}
