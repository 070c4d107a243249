package damlam.ledger;

import damlam.eventlog.LedgerState;
import damlam.eventlog.Party;

/// One row of a ledger, for reading: a stretch of one case's life with one state and one charged party.
///
/// @param caseNo number of the case in the log
/// @param fromMs its first instant, in milliseconds since 1970-01-01T00:00Z
/// @param toMs its end, exclusive
/// @param holder who holds the case; unknown where nobody known does, and while it is done
/// @param charged the unit or person whose time this is; unknown while DONE (nobody), AWAITING_OUTSIDE (see
/// `outside`), and where the log does not say
/// @param outside number of the outside party that is charged, -1 if none
/// @param state what the case does meanwhile
/// @param workingMs how much of it is working time
public record Interval(
        int caseNo,
        long fromMs,
        long toMs,
        Party holder,
        Party charged,
        int outside,
        LedgerState state,
        long workingMs) {

    public long calendarMs() {
        return toMs - fromMs;
    }
}
