package damlam.detect;

import damlam.eventlog.EventLog;
import damlam.eventlog.MoveKind;
import java.util.Arrays;

/// One case as the detectors see it: its events by their 0-based position, who held it when, what answered what, and
/// what each person did with it. One trail serves case after case; [TrailReader] fills it. This is all that detectors
/// know of a log, so that another kind of log needs another reader only.
///
/// A **holding** is a stretch in which one party holds the case, from the event that gave it to them to the
/// one that took it away. Most holdings begin with a **receipt**: ISSUE, ASSIGN, FORWARD, RETURN or REOPEN;
/// a receipt lasts until the next one, over the ACCEPT by which a person takes the case from their unit's
/// queue. A **stint** is all that one person did with a case that they had taken up: by ACCEPT, or by their
/// first CONSULT, ESCALATE, OBJECT, WAIT, PROGRESS, EXTEND_ASK or SUBMIT as its holder; *cases accepted*
/// counts stints. A hand-over that was recalled did not happen, nor did a move out of place.
final class Trail {
    /// A request without an answer; a place where nothing is.
    static final int NONE = -1;

    final EventLog log;
    int caseNo;
    int kind;
    /// The case's first event in the log.
    int first;
    /// How many events it has.
    int size;
    /// Until when the case is known: its closing move or the present.
    long endMs;

    boolean closed;

    long[] atMs = new long[16];
    byte[] move = new byte[16];
    int[] actorUnit = new int[16];
    int[] actorPerson = new int[16];
    /// Who gave the case away, where it changed hands at the event.
    int[] giverUnit = new int[16];
    int[] giverPerson = new int[16];
    /// Whether the move had an effect that was not taken back.
    boolean[] taken = new boolean[16];
    /// Real work: PROGRESS with evidence, SUBMIT, DECIDE.
    boolean[] work = new boolean[16];
    /// A hand-over by the holder: FORWARD, RETURN.
    boolean[] passes = new boolean[16];
    /// By when the case was due before the event.
    long[] dueMs = new long[16];
    /// On a request the position of its answer, on an answer that of its request.
    int[] answer = new int[16];
    /// On a consultation, whether its date passed in silence and that was recorded.
    boolean[] silent = new boolean[16];
    /// Who was asked, on a request.
    int[] askedUnit = new int[16];
    int[] askedPerson = new int[16];
    /// The holding after the event, [#NONE] once the case is done.
    int[] holding = new int[16];
    /// The stint the event belongs to: an act of its person, or an answer to one.
    int[] stint = new int[16];

    int holdings;
    int[] holdFirst = new int[8];
    /// Position of the event that ended it, `size` if none has.
    int[] holdEnd = new int[8];
    int[] holdUnit = new int[8];
    int[] holdPerson = new int[8];
    boolean[] holdReceipt = new boolean[8];
    int[] holdNext = new int[8];
    /// Who the receipt with which it begins counts for; [#NONE] where it begins without one.
    int[] holdReceiver = new int[8];
    long[] holdDueMs = new long[8];

    int stints;
    int[] stintPerson = new int[8];
    int[] stintUnit = new int[8];
    /// Position of the receipt, and of the move by which it was taken up.
    int[] stintFrom = new int[8];
    int[] stintTaken = new int[8];
    /// The events of stint `s` are `stintEvents[stintStart[s]]` to before `stintStart[s + 1]`, in order.
    int[] stintStart = new int[9];
    int[] stintEvents = new int[16];

    Trail(EventLog log) {
        this.log = log;
    }

    void begin(int ofCase) {
        caseNo = ofCase;
        kind = log.kindOf(ofCase);
        first = log.firstOf(ofCase);
        size = log.endOf(ofCase) - first;
        holdings = 0;
        stints = 0;
        closed = false;
        if (size > atMs.length) {
            growEvents(Math.max(size, 2 * atMs.length));
        }
    }

    MoveKind move(int p) {
        return MoveKind.of(move[p]);
    }

    boolean is(int p, MoveKind kind) {
        return move[p] == kind.code();
    }

    /// Whether that answer came after the silence of whoever was asked had been recorded.
    boolean isAfterSilence(int p) {
        return answer[p] != NONE && silent[answer[p]];
    }

    /// When that event happened, or the case's end for the position after its last.
    long atMs(int p) {
        return p < size ? atMs[p] : endMs;
    }

    /// Position of the event that ended the receipt with which this holding begins: the next receipt, or the close.
    int receiptEnd(int h) {
        int next = nextReceipt(h);
        return next < holdings ? holdFirst[next] : holdEnd[holdings - 1];
    }

    /// The holding that begins with the receipt after the one of holding `h`; `holdings` if there is none.
    int nextReceipt(int h) {
        return holdNext[h];
    }

    /// Whether at that event a holder passes the case on to another, of the same unit or not.
    boolean passesOn(int p) {
        return p < size && taken[p] && passes[p];
    }

    /// To be called once all holdings are there: links the receipts, and finds whom they count for.
    void linkReceipts() {
        int next = holdings;
        for (int h = holdings - 1; h >= 0; h--) {
            holdNext[h] = next;
            next = holdReceipt[h] ? h : next;
        }
        findReceivers();
    }

    /// Who each receipt counts for: the person it names, else whoever next acts for the unit (looking at it is not
    /// acting); [#NONE] if nobody has.
    private void findReceivers() {
        Arrays.fill(holdReceiver, 0, holdings, NONE);
        for (int h = 0; h < holdings; h = nextReceipt(h)) {
            holdReceiver[h] = holdPerson[h] >= 0 ? holdPerson[h] : nextToAct(h);
        }
    }

    /// The person for whom a receipt counts, where they had it to the end; [#NONE] if somebody else passed it on.
    int countedFor(int h) {
        int end = receiptEnd(h);
        boolean byAnother = passesOn(end) && giverPerson[end] != holdReceiver[h];
        return byAnother ? NONE : holdReceiver[h];
    }

    private int nextToAct(int h) {
        int end = Math.min(receiptEnd(h) + 1, size);
        for (int p = holdFirst[h] + 1; p < end; p++) {
            boolean looks = is(p, MoveKind.OPEN) || is(p, MoveKind.NOTE);
            if (!looks && taken[p] && actorUnit[p] == holdUnit[h] && actorPerson[p] >= 0) {
                return actorPerson[p];
            }
        }
        return NONE;
    }

    /// Whether the unit did real work from one position to before another.
    boolean worked(int unit, int from, int to) {
        return firstWork(unit, from, to) != NONE;
    }

    /// Where the unit first did real work; work of an unknown unit counts for whoever holds the case.
    int firstWork(int unit, int from, int to) {
        for (int p = from; p < Math.min(to, size); p++) {
            if (work[p] && taken[p] && (actorUnit[p] == unit || actorUnit[p] < 0)) {
                return p;
            }
        }
        return NONE;
    }

    /// Where the person of that stint first did real work; [#NONE] if they have not.
    int workOf(int s) {
        for (int k = stintStart[s]; k < stintStart[s + 1]; k++) {
            int p = stintEvents[k];
            if (work[p] && taken[p] && actorPerson[p] == stintPerson[s]) {
                return p;
            }
        }
        return NONE;
    }

    /// The holding that ended with the receipt at that position; [#NONE] if the case began with it.
    int holdingBefore(int receipt) {
        int low = 0;
        int high = holdings;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holdFirst[middle] < receipt) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// Position of the last act by which the person of that stint gave the case out of their hands; `size` if they have
    /// not, or took it up again since.
    int stintEnd(int s) {
        for (int k = stintStart[s + 1] - 1; k >= stintStart[s]; k--) {
            int p = stintEvents[k];
            switch (move(p)) {
                case SUBMIT, FORWARD, RETURN, ASSIGN -> {
                    return p;
                }
                case ACCEPT, PROGRESS, CONSULT, ESCALATE, OBJECT, WAIT, RESUME, REJECT, REOPEN -> {
                    return closed ? size - 1 : size;
                }
                default -> {}
            }
        }
        return closed ? size - 1 : size;
    }

    /// By when the case was due when the person of that stint took it up.
    long dueOf(int s) {
        return dueMs[stintTaken[s]];
    }

    int addHolding(int from, int unit, int person, boolean receipt, long due) {
        if (holdings == holdFirst.length) {
            growHoldings(2 * holdings);
        }
        holdFirst[holdings] = from;
        holdEnd[holdings] = size;
        holdUnit[holdings] = unit;
        holdPerson[holdings] = person;
        holdReceipt[holdings] = receipt;
        holdDueMs[holdings] = due;
        return holdings++;
    }

    int addStint(int person, int unit, int from, int takenAt) {
        if (stints == stintPerson.length) {
            stintPerson = Arrays.copyOf(stintPerson, 2 * stints);
            stintUnit = Arrays.copyOf(stintUnit, 2 * stints);
            stintFrom = Arrays.copyOf(stintFrom, 2 * stints);
            stintTaken = Arrays.copyOf(stintTaken, 2 * stints);
            stintStart = new int[2 * stints + 1];
        }
        stintPerson[stints] = person;
        stintUnit[stints] = unit;
        stintFrom[stints] = from;
        stintTaken[stints] = takenAt;
        return stints++;
    }

    /// Puts the events of each stint together; what was taken back later belongs to none.
    void groupStints() {
        Arrays.fill(stintStart, 0, stints + 1, 0);
        int events = 0;
        for (int p = 0; p < size; p++) {
            stint[p] = taken[p] ? stint[p] : NONE;
            if (stint[p] >= 0) {
                stintStart[stint[p] + 1]++;
                events++;
            }
        }
        for (int s = 0; s < stints; s++) {
            stintStart[s + 1] += stintStart[s];
        }
        // From the back, so that each end becomes its stint's start; the starts then move down by one.
        for (int p = size - 1; p >= 0; p--) {
            if (stint[p] >= 0) {
                stintEvents[--stintStart[stint[p] + 1]] = p;
            }
        }
        System.arraycopy(stintStart, 1, stintStart, 0, stints);
        stintStart[stints] = events;
    }

    private void growEvents(int capacity) {
        atMs = new long[capacity];
        move = new byte[capacity];
        actorUnit = new int[capacity];
        actorPerson = new int[capacity];
        giverUnit = new int[capacity];
        giverPerson = new int[capacity];
        taken = new boolean[capacity];
        work = new boolean[capacity];
        passes = new boolean[capacity];
        dueMs = new long[capacity];
        answer = new int[capacity];
        silent = new boolean[capacity];
        askedUnit = new int[capacity];
        askedPerson = new int[capacity];
        holding = new int[capacity];
        stint = new int[capacity];
        stintEvents = new int[capacity];
    }

    private void growHoldings(int capacity) {
        holdFirst = Arrays.copyOf(holdFirst, capacity);
        holdEnd = Arrays.copyOf(holdEnd, capacity);
        holdUnit = Arrays.copyOf(holdUnit, capacity);
        holdPerson = Arrays.copyOf(holdPerson, capacity);
        holdReceipt = Arrays.copyOf(holdReceipt, capacity);
        holdNext = Arrays.copyOf(holdNext, capacity);
        holdReceiver = Arrays.copyOf(holdReceiver, capacity);
        holdDueMs = Arrays.copyOf(holdDueMs, capacity);
    }
}
