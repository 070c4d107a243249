package damlam.ledger;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.Event;
import damlam.eventlog.EventLog;
import damlam.eventlog.MoveKind;

/// From moves to the time ledger (DESIGN.md, section 3, rules 1 to 6). Linear in the events.
public final class Attribution {
    private Attribution() {}

    /// All intervals of all cases of the log.
    ///
    /// A case runs from its first move to its closing move, or to `nowMs` while it is open (to its last move,
    /// where that is later). A holder whose appointment ends is followed by their unit.
    ///
    /// @param nowMs the present, in milliseconds since 1970-01-01T00:00Z; for a finished log its last instant
    public static Ledger attribute(EventLog log, WorkCalendar calendar, long nowMs) {
        LedgerBuilder ledger = new LedgerBuilder(log.cases(), log.events());
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            attributeCase(log, caseNo, nowMs, ledger);
            ledger.endCase(caseNo);
        }
        Ledger built = ledger.build(calendar);
        built.check();
        return built;
    }

    private static void attributeCase(EventLog log, int caseNo, long nowMs, LedgerBuilder ledger) {
        CaseState work = CaseState.NEW;
        long since = 0;
        int from = log.firstOf(caseNo);
        int end = log.endOf(caseNo);
        for (int i = from; i < end; i++) {
            Event event = log.event(i);
            if (i > from && event.atMs() > since && work.state() != LedgerState.DONE) {
                work = hold(log, caseNo, work, since, event.atMs(), i - 1, ledger);
            }
            ledger.outOfPlace += work.outOfPlace(event).isPresent() ? 1 : 0;
            CaseState next = after(log, work, event);
            boolean closed = work.state() == LedgerState.DONE;
            if (closed && next.state() != LedgerState.DONE) {
                ledger.add(caseNo, since, event.atMs(), work, i - 1);
            }
            since = closed && next.state() == LedgerState.DONE ? since : event.atMs();
            work = next;
        }
        if (from < end && work.state() != LedgerState.DONE) {
            hold(log, caseNo, work, since, Math.max(nowMs, since), end - 1, ledger);
        }
    }

    /// A case that comes back to somebody who is gone comes back to their unit.
    private static CaseState after(EventLog log, CaseState work, Event event) {
        CaseState next = work.apply(event);
        boolean comesBack = next != work && (event.move() == MoveKind.RETURN || event.move() == MoveKind.REOPEN);
        return comesBack && log.people().isGone(next.holder(), event.atMs())
                ? next.inherit(next.holder().unit())
                : next;
    }

    /// Adds the time from one move to the next, in two parts where the holder's appointment ends in between.
    private static CaseState hold(
            EventLog log, int caseNo, CaseState work, long fromMs, long toMs, int event, LedgerBuilder ledger) {
        if (work.holder().hasPerson() && work.holder().hasUnit() && log.people().hasAppointments()) {
            long endMs = log.people().appointmentEndsMs(work.holder(), fromMs);
            if (endMs <= toMs) {
                CaseState inherited = work.inherit(work.holder().unit());
                ledger.add(caseNo, fromMs, endMs, work, event);
                ledger.add(caseNo, endMs, toMs, inherited, event);
                return inherited;
            }
        }
        ledger.add(caseNo, fromMs, toMs, work, event);
        return work;
    }
}
