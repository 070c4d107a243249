package damlam.ledger;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.IntColumn;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Party;
import java.util.Arrays;

/// Collects intervals case by case. Empty ones are dropped, and one that only goes on is joined with the one
/// before.
final class LedgerBuilder {
    int size;
    long[] fromMs;
    long[] toMs;
    int[] unit;
    int[] person;
    byte[] state;
    int[] firstEvent;
    /// Where somebody else than the state says is charged; see [Ledger#chargedUnit].
    final IntColumn chargedUnit = new IntColumn(Ledger.AS_STATE_SAYS);

    final IntColumn chargedPerson = new IntColumn(Ledger.AS_STATE_SAYS);
    final IntColumn outside = new IntColumn(-1);
    final int[] caseStart;
    long outOfPlace;

    LedgerBuilder(int cases, int expected) {
        caseStart = new int[cases + 1];
        fromMs = new long[expected];
        toMs = new long[expected];
        unit = new int[expected];
        person = new int[expected];
        state = new byte[expected];
        firstEvent = new int[expected];
    }

    /// The time after a move.
    void add(int caseNo, long from, long to, CaseState work, int event) {
        if (from == to) {
            return;
        }
        Party holder = work.holder();
        put(from, to, work.state().code(), holder.unit(), holder.person(), event);
        outside.set(size, work.outside(), fromMs.length);
        Party charged = work.charged();
        boolean asStateSays = charged.equals(Ledger.holdsInName(state[size]) ? holder : Party.UNKNOWN);
        chargedUnit.set(size, asStateSays ? Ledger.AS_STATE_SAYS : charged.unit(), fromMs.length);
        chargedPerson.set(size, asStateSays ? Ledger.AS_STATE_SAYS : charged.person(), fromMs.length);
        keep(caseNo);
    }

    /// The time after an event of a foreign log.
    void add(int caseNo, long from, long to, EventLog log, int event) {
        if (from == to) {
            return;
        }
        byte code = log.stateCode(event);
        boolean done = code == LedgerState.DONE.code();
        put(from, to, code, done ? -1 : log.toUnit(event), done ? -1 : log.toPerson(event), event);
        outside.set(size, log.outside(event), fromMs.length);
        keep(caseNo);
    }

    /// To be called once a case, after its last interval.
    void endCase(int caseNo) {
        caseStart[caseNo + 1] = size;
    }

    Ledger build(WorkCalendar calendar) {
        if (size < fromMs.length) {
            grow(size);
        }
        return new Ledger(this, calendar.countsEveryMoment() ? new long[0] : workingMs(calendar));
    }

    private long[] workingMs(WorkCalendar calendar) {
        long[] workingMs = new long[size];
        long reached = Long.MIN_VALUE;
        long workedToReached = 0;
        for (int i = 0; i < size; i++) {
            long start = fromMs[i] == reached ? workedToReached : calendar.workingMsUntil(fromMs[i]);
            reached = toMs[i];
            workedToReached = calendar.workingMsUntil(reached);
            workingMs[i] = workedToReached - start;
        }
        return workingMs;
    }

    private void put(long from, long to, byte code, int ofUnit, int ofPerson, int event) {
        if (size == fromMs.length) {
            grow(Math.max(16, size + (size >> 1)));
        }
        fromMs[size] = from;
        toMs[size] = to;
        state[size] = code;
        unit[size] = ofUnit;
        person[size] = ofPerson;
        firstEvent[size] = event;
    }

    private void keep(int caseNo) {
        if (size > caseStart[caseNo] && goesOn(size - 1)) {
            toMs[size - 1] = toMs[size];
        } else {
            size++;
        }
    }

    private boolean goesOn(int last) {
        return state[last] == state[size]
                && unit[last] == unit[size]
                && person[last] == person[size]
                && outside.get(last) == outside.get(size)
                && chargedUnit.get(last) == chargedUnit.get(size)
                && chargedPerson.get(last) == chargedPerson.get(size);
    }

    private void grow(int capacity) {
        fromMs = Arrays.copyOf(fromMs, capacity);
        toMs = Arrays.copyOf(toMs, capacity);
        unit = Arrays.copyOf(unit, capacity);
        person = Arrays.copyOf(person, capacity);
        state = Arrays.copyOf(state, capacity);
        firstEvent = Arrays.copyOf(firstEvent, capacity);
    }
}
