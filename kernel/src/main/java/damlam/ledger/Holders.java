package damlam.ledger;

import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;

/// Who holds each case after each event, and in what state it is then: what a log of moves, where that follows
/// from the rules of [CaseState], and a foreign log, which says it, have in common. Handovers, ping-pong and
/// whatever looks at events read this and need not know the kind of log. 9 bytes an event for a log of moves,
/// nothing for a foreign one.
public final class Holders {
    private final EventLog log;
    private final int[] unit;
    private final int[] person;
    private final byte[] state;

    private Holders(EventLog log, int size) {
        this.log = log;
        unit = new int[size];
        person = new int[size];
        state = new byte[size];
    }

    /// Linear in the events.
    public static Holders of(EventLog log) {
        if (!log.hasMoves()) {
            return new Holders(log, 0);
        }
        Holders holders = new Holders(log, log.events());
        Telling telling = new Telling(log, Long.MIN_VALUE, (caseNo, from, to, work, event) -> {}, holders::put);
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            telling.tell(caseNo);
        }
        return holders;
    }

    public EventLog log() {
        return log;
    }

    /// The unit that holds the case after that event, -1 if unknown or once it is done.
    public int unit(int event) {
        return log.hasMoves() ? unit[event] : isDone(event) ? -1 : log.toUnit(event);
    }

    /// The person who holds the case after that event, -1 if unknown, nobody in particular, or once it is done.
    public int person(int event) {
        return log.hasMoves() ? person[event] : isDone(event) ? -1 : log.toPerson(event);
    }

    /// *The party of an event* of DESIGN.md, section 3: the unit or the person.
    public int party(Level level, int event) {
        return level == Level.UNIT ? unit(event) : person(event);
    }

    public LedgerState state(int event) {
        return log.hasMoves() ? LedgerState.of(state[event]) : log.state(event);
    }

    private boolean isDone(int event) {
        return log.stateCode(event) == LedgerState.DONE.code();
    }

    private void put(int event, CaseState work) {
        unit[event] = work.holder().unit();
        person[event] = work.holder().person();
        state[event] = work.state().code();
    }
}
