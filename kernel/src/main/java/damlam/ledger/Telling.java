package damlam.ledger;

import damlam.eventlog.Event;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;

/// Tells the cases of a log of moves from the first move to the last, by the rules of [CaseState], and says
/// what each stretch of time and each move left behind. One changeable state a case, so that a move makes no
/// garbage.
final class Telling {
    /// Takes a stretch of time of a case in one state.
    interface Stretches {
        /// @param event the move after which the case stands so
        void add(int caseNo, long fromMs, long toMs, CaseState work, int event);
    }

    /// Takes where a case stands after a move.
    interface Steps {
        void after(int event, CaseState work);
    }

    private final EventLog log;
    private final long nowMs;
    private final Stretches stretches;
    private final Steps steps;
    private final boolean careersKnown;
    private long outOfPlace;

    Telling(EventLog log, long nowMs, Stretches stretches) {
        this(log, nowMs, stretches, (event, work) -> {});
    }

    Telling(EventLog log, long nowMs, Stretches stretches, Steps steps) {
        this.log = log;
        this.nowMs = nowMs;
        this.stretches = stretches;
        this.steps = steps;
        this.careersKnown = log.people().hasAppointments();
    }

    /// How many moves of the cases told so far came out of place.
    long outOfPlace() {
        return outOfPlace;
    }

    void tell(int caseNo) {
        CaseState work = CaseState.changeable();
        int from = log.firstOf(caseNo);
        int end = log.endOf(caseNo);
        long since = from < end ? log.atMs(from) : 0;
        for (int i = from; i < end; i++) {
            Event event = log.event(i);
            boolean closed = work.state() == LedgerState.DONE;
            if (event.atMs() > since && !closed) {
                hold(caseNo, work, since, event.atMs(), i - 1);
            }
            make(work, event);
            if (closed && work.state() != LedgerState.DONE) {
                stretches.add(caseNo, since, event.atMs(), CaseState.CLOSED, i - 1);
            }
            since = closed && work.state() == LedgerState.DONE ? since : event.atMs();
            steps.after(i, work);
        }
        if (from < end && work.state() != LedgerState.DONE) {
            hold(caseNo, work, since, Math.max(nowMs, since), end - 1);
        }
    }

    /// A case that comes back to somebody who is gone comes back to their unit.
    private void make(CaseState work, Event event) {
        boolean inPlace = work.tell(event);
        outOfPlace += inPlace ? 0 : 1;
        boolean comesBack = event.move() == MoveKind.RETURN || (event.move() == MoveKind.REOPEN && inPlace);
        if (comesBack && log.people().isGone(work.holder(), event.atMs())) {
            work.passTo(work.holder().unit());
        }
    }

    /// Gives the time from one move to the next, in two parts where the holder's appointment ends in between.
    private void hold(int caseNo, CaseState work, long fromMs, long toMs, int event) {
        Party holder = work.holder();
        if (careersKnown && holder.hasPerson() && holder.hasUnit()) {
            long endMs = log.people().appointmentEndsMs(holder, fromMs);
            if (endMs <= toMs) {
                stretches.add(caseNo, fromMs, endMs, work, event);
                work.passTo(holder.unit());
                stretches.add(caseNo, endMs, toMs, work, event);
                return;
            }
        }
        stretches.add(caseNo, fromMs, toMs, work, event);
    }
}
