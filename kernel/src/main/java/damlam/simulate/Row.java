package damlam.simulate;

import damlam.eventlog.Event;
import damlam.eventlog.Stance;
import org.jspecify.annotations.Nullable;

/// One line of `moves.csv`. Units and persons are numbers within their agency.
///
/// @param caseNumber from 1 within the agency
/// @param ground in words or one of the codes of DESIGN.md, section 6; null where none is given
/// @param evidence pieces of evidence; negative where that is not asked
record Row(
        long caseNumber,
        WorkKind kind,
        Event event,
        @Nullable String ground,
        int evidence,
        @Nullable Stance stance,
        @Nullable Boolean ownAuthority) {}
