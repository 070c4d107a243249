package damlam.detect;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.LedgerState;
import damlam.ledger.Cause;
import damlam.ledger.Causes;
import damlam.ledger.DeskCases;
import damlam.ledger.Ledger;

/// One case and whose time it took: all that is needed to measure what is usual. Used by one thread.
class CaseTimes {
    final Facts facts;
    final WorkCalendar calendar;
    final Trail trail;
    final Absences absences;
    private final Ledger ledger;
    private final Causes causes;

    CaseTimes(Facts facts, Absences absences) {
        this.facts = facts;
        this.calendar = facts.calendar();
        this.trail = new Trail(facts.log());
        this.absences = absences;
        this.ledger = facts.ledger();
        this.causes = facts.causes();
    }

    final long workingMs(int from, int to) {
        return calendar.workingMs(trail.atMs(from), trail.atMs(to));
    }

    final int role(int person, int position) {
        return person < 0 ? -1 : facts.background().role(person, trail.atMs(position));
    }

    /// The role under which the queues of units are compared with each other.
    final int queueRole() {
        return facts.background().roles();
    }

    /// Working time in a holding that its holder let pass: UNOPENED or QUEUED, and neither away nor at work on a case
    /// that had reached them earlier. For a unit without a person: the time in which nobody took it.
    ///
    /// @param to up to this position, at most the end of the holding
    final long idleMs(int h, int to) {
        long fromMs = trail.atMs(trail.holdFirst[h]);
        long toMs = trail.atMs(to);
        long sum = 0;
        for (int i = firstInterval(fromMs); i < ledger.endOf(trail.caseNo) && ledger.fromMs(i) < toMs; i++) {
            LedgerState state = ledger.state(i);
            boolean waits = state == LedgerState.UNOPENED || state == LedgerState.QUEUED;
            if (waits && ledger.chargedUnit(i) == trail.holdUnit[h] && ledger.chargedPerson(i) == trail.holdPerson[h]) {
                sum += ownMs(i, fromMs, toMs);
            }
        }
        return sum;
    }

    /// Working time between two instants that was the person's own on this case: charged to them, and neither away nor
    /// at work on a case that had reached them earlier.
    final long ownMs(int person, int unit, long fromMs, long toMs) {
        long sum = 0;
        for (int i = firstInterval(fromMs); i < ledger.endOf(trail.caseNo) && ledger.fromMs(i) < toMs; i++) {
            boolean theirs = ledger.chargedPerson(i) == person && (person >= 0 || ledger.chargedUnit(i) == unit);
            if (theirs && DeskCases.isToDo(ledger.state(i))) {
                sum += ownMs(i, fromMs, toMs);
            }
        }
        return sum;
    }

    /// The case's first interval that ends after that instant.
    final int firstInterval(long ms) {
        int low = ledger.firstOf(trail.caseNo);
        int high = ledger.endOf(trail.caseNo);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ledger.toMs(middle) <= ms) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long ownMs(int i, long fromMs, long toMs) {
        long from = Math.max(fromMs, ledger.fromMs(i));
        long to = Math.min(toMs, ledger.toMs(i));
        boolean whole = from == ledger.fromMs(i) && to == ledger.toMs(i);
        long working = whole ? ledger.workingMs(i) : calendar.workingMs(from, to);
        int person = ledger.chargedPerson(i);
        if (person < 0) {
            return working;
        }
        boolean waits = ledger.state(i) == LedgerState.UNOPENED || ledger.state(i) == LedgerState.QUEUED;
        if (whole && waits) {
            return working - causes.workingMs(i, Cause.ABSENT) - causes.workingMs(i, Cause.BUSY_EARLIER);
        }
        return working - absences.absentMs(person, from, to);
    }
}
