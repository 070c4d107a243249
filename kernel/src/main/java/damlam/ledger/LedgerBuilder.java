package damlam.ledger;

import damlam.calendar.WorkCalendar;
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
    int[] chargedUnit;
    int[] chargedPerson;
    int[] outside;
    byte[] state;
    int[] firstEvent;
    final int[] caseStart;
    long outOfPlace;

    LedgerBuilder(int cases, int expected) {
        caseStart = new int[cases + 1];
        fromMs = new long[expected];
        toMs = new long[expected];
        unit = new int[expected];
        person = new int[expected];
        chargedUnit = new int[expected];
        chargedPerson = new int[expected];
        outside = new int[expected];
        state = new byte[expected];
        firstEvent = new int[expected];
    }

    void add(int caseNo, long from, long to, CaseState work, int event) {
        if (from == to || goesOn(caseNo, work, to)) {
            return;
        }
        if (size == fromMs.length) {
            grow(Math.max(16, size + (size >> 1)));
        }
        Party holder = work.holder();
        Party charged = work.charged();
        fromMs[size] = from;
        toMs[size] = to;
        unit[size] = holder.unit();
        person[size] = holder.person();
        chargedUnit[size] = charged.unit();
        chargedPerson[size] = charged.person();
        outside[size] = work.outside();
        state[size] = work.state().code();
        firstEvent[size] = event;
        size++;
    }

    /// To be called once a case, after its last interval.
    void endCase(int caseNo) {
        caseStart[caseNo + 1] = size;
    }

    Ledger build(WorkCalendar calendar) {
        trim();
        long[] workingMs = new long[size];
        long reached = Long.MIN_VALUE;
        long workedToReached = 0;
        for (int i = 0; i < size; i++) {
            long start = fromMs[i] == reached ? workedToReached : calendar.workingMsUntil(fromMs[i]);
            reached = toMs[i];
            workedToReached = calendar.workingMsUntil(reached);
            workingMs[i] = workedToReached - start;
        }
        return new Ledger(this, workingMs);
    }

    private boolean goesOn(int caseNo, CaseState work, long to) {
        int last = size - 1;
        if (last < caseStart[caseNo] || state[last] != work.state().code() || outside[last] != work.outside()) {
            return false;
        }
        Party holder = work.holder();
        Party charged = work.charged();
        boolean same = unit[last] == holder.unit()
                && person[last] == holder.person()
                && chargedUnit[last] == charged.unit()
                && chargedPerson[last] == charged.person();
        if (same) {
            toMs[last] = to;
        }
        return same;
    }

    private void trim() {
        if (size < fromMs.length) {
            grow(size);
        }
    }

    private void grow(int capacity) {
        fromMs = Arrays.copyOf(fromMs, capacity);
        toMs = Arrays.copyOf(toMs, capacity);
        unit = Arrays.copyOf(unit, capacity);
        person = Arrays.copyOf(person, capacity);
        chargedUnit = Arrays.copyOf(chargedUnit, capacity);
        chargedPerson = Arrays.copyOf(chargedPerson, capacity);
        outside = Arrays.copyOf(outside, capacity);
        state = Arrays.copyOf(state, capacity);
        firstEvent = Arrays.copyOf(firstEvent, capacity);
    }
}
