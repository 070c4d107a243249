package damlam.detect;

import damlam.eventlog.Event;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Work;

/// Reads one case of a foreign log, which says after each event who holds the case but not what was done to
/// whom, into a [Trail]. The case is received where the unit changes, and passed on by whoever of the unit
/// before was known last; another person of the same unit holds it without a receipt. Events of no known
/// unit are as if they were not there.
final class StatesReader implements CaseReader {
    private static final byte NO_MOVE = -1;

    private final EventLog log;
    private final long nowMs;
    private final Trail trail;

    StatesReader(Trail trail, long nowMs) {
        this.trail = trail;
        this.log = trail.log;
        this.nowMs = nowMs;
    }

    @Override
    public void read(int caseNo) {
        trail.begin(caseNo);
        int known = Trail.NONE;
        for (int p = 0; p < trail.size; p++) {
            int event = trail.first + p;
            boolean done = log.stateCode(event) == LedgerState.DONE.code();
            int unit = done ? Trail.NONE : log.toUnit(event);
            int person = done ? Trail.NONE : log.toPerson(event);
            put(p, event, unit, person);
            if (done) {
                endHolding(p);
            } else if (unit >= 0) {
                known = hold(p, unit, person, known);
            }
            trail.holding[p] = done ? Trail.NONE : trail.holdings - 1;
        }
        int last = trail.size - 1;
        trail.closed = last >= 0 && log.stateCode(trail.first + last) == LedgerState.DONE.code();
        boolean open = !trail.closed && log.closes();
        trail.endMs = last < 0 ? nowMs : open ? Math.max(nowMs, trail.atMs[last]) : trail.atMs[last];
        trail.linkReceipts();
        trail.groupStints();
    }

    private void put(int p, int event, int unit, int person) {
        trail.atMs[p] = log.atMs(event);
        trail.move[p] = NO_MOVE;
        trail.actorUnit[p] = unit;
        trail.actorPerson[p] = person;
        trail.giverUnit[p] = Trail.NONE;
        trail.giverPerson[p] = Trail.NONE;
        trail.taken[p] = true;
        trail.work[p] = log.work(event).filter(work -> work != Work.NONE).isPresent();
        trail.passes[p] = false;
        trail.dueMs[p] = Event.NO_TIME;
        trail.answer[p] = Trail.NONE;
        trail.stint[p] = Trail.NONE;
    }

    /// @param known the person of the holding unit who was known last
    /// @return the same after this event
    private int hold(int p, int unit, int person, int known) {
        int h = trail.holdings - 1;
        boolean received = h < 0 || trail.holdUnit[h] != unit || trail.holdEnd[h] < trail.size;
        if (received || trail.holdPerson[h] != person) {
            endHolding(p);
            trail.addHolding(p, unit, person, received, Event.NO_TIME);
        }
        if (received && h >= 0) {
            trail.passes[p] = true;
            trail.giverUnit[p] = trail.holdUnit[h];
            trail.giverPerson[p] = known;
        }
        return person >= 0 ? person : received ? Trail.NONE : known;
    }

    private void endHolding(int p) {
        if (trail.holdings > 0) {
            trail.holdEnd[trail.holdings - 1] = Math.min(trail.holdEnd[trail.holdings - 1], p);
        }
    }
}
