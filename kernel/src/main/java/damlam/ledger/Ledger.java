package damlam.ledger;

import damlam.eventlog.IntColumn;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Party;
import java.util.ArrayList;
import java.util.List;

/// Where the time of every case went: its intervals as columns, case by case and in order of time; 29 bytes an
/// interval, 8 more where working time is not all time, up to 12 more where others than the holder are charged.
/// Made by [Attribution], immutable.
public final class Ledger {
    /// Charged is the holder, or nobody while the case is done or waits for somebody outside.
    static final int AS_STATE_SAYS = -2;

    private final int size;
    private final int[] caseStart;
    private final long[] fromMs;
    private final long[] toMs;
    private final int[] unit;
    private final int[] person;
    private final IntColumn chargedUnit;
    private final IntColumn chargedPerson;
    private final IntColumn outside;
    private final byte[] state;
    private final int[] firstEvent;
    /// Empty where every moment is working time.
    private final long[] workingMs;
    private final long outOfPlace;

    Ledger(LedgerBuilder from, long[] workingMs) {
        this.size = from.size;
        this.caseStart = from.caseStart;
        this.fromMs = from.fromMs;
        this.toMs = from.toMs;
        this.unit = from.unit;
        this.person = from.person;
        this.chargedUnit = from.chargedUnit;
        this.chargedPerson = from.chargedPerson;
        this.outside = from.outside;
        this.state = from.state;
        this.firstEvent = from.firstEvent;
        this.outOfPlace = from.outOfPlace;
        this.workingMs = workingMs;
    }

    /// How many intervals there are.
    public int size() {
        return size;
    }

    public int cases() {
        return caseStart.length - 1;
    }

    /// The first interval of that case; [#endOf] is the one after its last. A case whose moves all fell on one
    /// instant has none.
    public int firstOf(int caseNo) {
        return caseStart[caseNo];
    }

    public int endOf(int caseNo) {
        return caseStart[caseNo + 1];
    }

    /// How many moves came out of place, and so changed nothing or only holder and state.
    public long outOfPlace() {
        return outOfPlace;
    }

    public long fromMs(int i) {
        return fromMs[i];
    }

    public long toMs(int i) {
        return toMs[i];
    }

    public long calendarMs(int i) {
        return toMs[i] - fromMs[i];
    }

    public long workingMs(int i) {
        return workingMs.length == 0 ? calendarMs(i) : workingMs[i];
    }

    public LedgerState state(int i) {
        return LedgerState.of(state[i]);
    }

    public Party holder(int i) {
        return new Party(unit[i], person[i]);
    }

    public Party charged(int i) {
        return new Party(chargedUnit(i), chargedPerson(i));
    }

    public int chargedUnit(int i) {
        int charged = chargedUnit.get(i);
        return charged != AS_STATE_SAYS ? charged : holdsInName(state[i]) ? unit[i] : -1;
    }

    public int chargedPerson(int i) {
        int charged = chargedPerson.get(i);
        return charged != AS_STATE_SAYS ? charged : holdsInName(state[i]) ? person[i] : -1;
    }

    /// The outside party that is charged, -1 if none.
    public int outside(int i) {
        return outside.get(i);
    }

    /// The event of the log at which the interval begins, or the latest before it where an appointment's end
    /// began it.
    public int firstEvent(int i) {
        return firstEvent[i];
    }

    /// The intervals of one case as values, in order of time.
    public List<Interval> intervals(int caseNo) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = firstOf(caseNo); i < endOf(caseNo); i++) {
            intervals.add(new Interval(
                    caseNo, fromMs[i], toMs[i], holder(i), charged(i), outside(i), state(i), workingMs(i)));
        }
        return List.copyOf(intervals);
    }

    /// Checks what must be true of every ledger: the intervals of a case tile its life, each has one charged
    /// party that its state allows, and no more working time than time.
    ///
    /// @throws IllegalStateException naming the first interval for which that is not so
    public void check() {
        for (int caseNo = 0; caseNo < cases(); caseNo++) {
            for (int i = caseStart[caseNo]; i < caseStart[caseNo + 1]; i++) {
                String problem = problem(i, i == caseStart[caseNo]);
                if (!problem.isEmpty()) {
                    throw new IllegalStateException("interval %d of case %d, [%d, %d) in %s, %s"
                            .formatted(i, caseNo, fromMs[i], toMs[i], state(i), problem));
                }
            }
        }
    }

    private String problem(int i, boolean first) {
        if (!first && fromMs[i] != toMs[i - 1]) {
            return "does not begin at %d, where the one before ends".formatted(toMs[i - 1]);
        }
        if (fromMs[i] >= toMs[i]) {
            return "is empty";
        }
        if (workingMs(i) < 0 || workingMs(i) > calendarMs(i)) {
            return "has %d ms of working time".formatted(workingMs(i));
        }
        return isChargedRightly(i) ? "" : "is charged to %s, outside %d".formatted(charged(i), outside(i));
    }

    private boolean isChargedRightly(int i) {
        boolean nobody = chargedUnit(i) < 0 && chargedPerson(i) < 0;
        return switch (state(i)) {
            case UNOPENED, QUEUED, WORKING, HELD ->
                outside(i) < 0 && chargedUnit(i) == unit[i] && chargedPerson(i) == person[i];
            case AWAITING_REPLY, AWAITING_DECISION, IN_REVIEW -> outside(i) < 0;
            case AWAITING_OUTSIDE -> nobody;
            case DONE -> nobody && outside(i) < 0 && unit[i] < 0 && person[i] < 0;
        };
    }

    /// Whether the holder is charged unless somebody else is named (DESIGN.md, section 3, rule 2).
    static boolean holdsInName(byte stateCode) {
        return stateCode != LedgerState.AWAITING_OUTSIDE.code() && stateCode != LedgerState.DONE.code();
    }
}
