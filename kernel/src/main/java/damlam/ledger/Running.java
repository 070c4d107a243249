package damlam.ledger;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Party;

/// Totals as they grow, with the one interval that may still go on: what [LedgerBuilder] does, without keeping
/// intervals.
final class Running {
    private final WorkCalendar calendar;
    private final boolean allTimeWorks;
    private final Accounts accounts = new Accounts();
    private long fromMs;
    private long toMs;
    private int unit;
    private int person;
    private int chargedUnit;
    private int chargedPerson;
    private int outside;
    private byte state = -1;

    Running(WorkCalendar calendar) {
        this.calendar = calendar;
        this.allTimeWorks = calendar.countsEveryMoment();
    }

    /// Takes a stretch of time of a case of moves; see [Telling.Stretches].
    void add(int caseNo, long from, long to, CaseState work, int event) {
        if (from < to) {
            Party holder = work.holder();
            Party charged = work.charged();
            add(
                    from,
                    to,
                    work.state().code(),
                    holder.unit(),
                    holder.person(),
                    charged.unit(),
                    charged.person(),
                    work.outside());
        }
    }

    /// Takes a case of a foreign log.
    void read(EventLog log, int caseNo, long nowMs) {
        int last = Attribution.lastThatMatters(log, caseNo);
        for (int i = log.firstOf(caseNo); i <= last; i++) {
            long from = log.atMs(i);
            long to = i < last ? log.atMs(i + 1) : Attribution.endMs(log, last, nowMs);
            if (from < to) {
                byte after = log.stateCode(i);
                boolean done = after == LedgerState.DONE.code();
                int ofUnit = done ? -1 : log.toUnit(i);
                int ofPerson = done ? -1 : log.toPerson(i);
                boolean theirs = Ledger.holdsInName(after);
                add(from, to, after, ofUnit, ofPerson, theirs ? ofUnit : -1, theirs ? ofPerson : -1, log.outside(i));
            }
        }
    }

    private void add(
            long from, long to, byte after, int ofUnit, int ofPerson, int toUnit, int toPerson, int toOutside) {
        boolean goesOn = after == state
                && ofUnit == unit
                && ofPerson == person
                && toUnit == chargedUnit
                && toPerson == chargedPerson
                && toOutside == outside;
        if (!goesOn) {
            end();
            fromMs = from;
            state = after;
            unit = ofUnit;
            person = ofPerson;
            chargedUnit = toUnit;
            chargedPerson = toPerson;
            outside = toOutside;
        }
        toMs = to;
    }

    /// Ends the interval that goes on, if there is one.
    void end() {
        if (state >= 0) {
            long ms = toMs - fromMs;
            accounts.add(
                    chargedUnit,
                    chargedPerson,
                    outside,
                    state,
                    ms,
                    allTimeWorks ? ms : calendar.workingMs(fromMs, toMs));
            state = -1;
        }
    }

    Totals totals() {
        return accounts.totals();
    }
}
