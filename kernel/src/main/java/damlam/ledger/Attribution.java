package damlam.ledger;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;

/// From events to the time ledger (DESIGN.md, section 3, rules 1 to 6). Linear in the events.
public final class Attribution {
    private Attribution() {}

    /// All intervals of all cases of the log.
    ///
    /// A case runs from its first event to its closing one, or to `nowMs` while it is open (to its last event,
    /// where that is later); in a log that does not say when a case is done, to its last event. A holder whose
    /// appointment ends is followed by their unit.
    ///
    /// @param nowMs the present, in milliseconds since 1970-01-01T00:00Z; for a finished log its last instant
    public static Ledger attribute(EventLog log, WorkCalendar calendar, long nowMs) {
        LedgerBuilder ledger = new LedgerBuilder(log.cases(), log.events());
        Telling telling = new Telling(log, nowMs, ledger::add);
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            if (log.hasMoves()) {
                telling.tell(caseNo);
            } else {
                readCase(log, caseNo, nowMs, ledger);
            }
            ledger.endCase(caseNo);
        }
        ledger.outOfPlace = telling.outOfPlace();
        Ledger built = ledger.build(calendar);
        built.check();
        return built;
    }

    private static void readCase(EventLog log, int caseNo, long nowMs, LedgerBuilder ledger) {
        int last = lastThatMatters(log, caseNo);
        for (int i = log.firstOf(caseNo); i < last; i++) {
            ledger.add(caseNo, log.atMs(i), log.atMs(i + 1), log, i);
        }
        if (last >= log.firstOf(caseNo)) {
            ledger.add(caseNo, log.atMs(last), endMs(log, last, nowMs), log, last);
        }
    }

    /// In a foreign log, the event with which a case ends: the closing one, or its last.
    static int lastThatMatters(EventLog log, int caseNo) {
        byte done = LedgerState.DONE.code();
        int last = log.endOf(caseNo) - 1;
        while (last > log.firstOf(caseNo) && log.stateCode(last) == done && log.stateCode(last - 1) == done) {
            last--;
        }
        return last;
    }

    /// In a foreign log, until when the time after a case's last event runs.
    static long endMs(EventLog log, int last, long nowMs) {
        boolean open = log.closes() && log.stateCode(last) != LedgerState.DONE.code();
        return open ? Math.max(nowMs, log.atMs(last)) : log.atMs(last);
    }
}
