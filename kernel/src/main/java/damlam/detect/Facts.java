package damlam.detect;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.Event;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Work;
import damlam.ledger.Causes;
import damlam.ledger.Ledger;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Everything signals are computed from.
///
/// @param ledger of that log, by that calendar, up to `nowMs`
/// @param causes of that ledger, by receipt ([Causes#byReceipt])
/// @param nowMs the present, in milliseconds since 1970-01-01T00:00Z
public record Facts(
        EventLog log, WorkCalendar calendar, Ledger ledger, Causes causes, long nowMs, Background background) {
    public Facts {
        if (ledger.cases() != log.cases()) {
            throw new IllegalArgumentException(
                    "a ledger of %d cases for a log of %d".formatted(ledger.cases(), log.cases()));
        }
    }

    /// What the log can tell.
    Set<Fact> present() {
        if (!log.hasMoves()) {
            Set<Fact> told = EnumSet.noneOf(Fact.class);
            add(told, Fact.WORK, tellsWork());
            add(told, Fact.WAITING_STATES, tellsWaiting());
            return told;
        }
        Set<Fact> present = EnumSet.of(Fact.MOVES, Fact.WORK);
        for (int i = 0; i < log.events(); i++) {
            add(present, Fact.EVIDENCE, log.evidence(i) > 0);
            switch (log.move(i)) {
                case RETURN -> add(present, Fact.GROUNDS, log.ground(i) >= 0);
                case CONSULT -> add(present, Fact.REPLY_DATES, log.event(i).dueMs() != Event.NO_TIME);
                case ISSUE, EXTEND_GRANT ->
                    add(present, Fact.DUE_DATES, log.event(i).dueMs() != Event.NO_TIME);
                case REPLY -> add(present, Fact.STANCES, log.stance(i).isPresent());
                case ESCALATE ->
                    add(present, Fact.OWN_AUTHORITY, log.ownAuthority(i).isPresent());
                default -> {}
            }
        }
        add(present, Fact.WAITING_STATES, tellsWaiting());
        return present;
    }

    /// A log in which every event is work cannot say what was done without.
    private boolean tellsWork() {
        for (int i = 0; i < log.events(); i++) {
            Optional<Work> work = log.work(i);
            if (work.isPresent() && work.get() == Work.NONE) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsWaiting() {
        for (int i = 0; i < ledger.size(); i++) {
            LedgerState state = ledger.state(i);
            if (state == LedgerState.UNOPENED || state == LedgerState.QUEUED) {
                return true;
            }
        }
        return false;
    }

    private static void add(Set<Fact> present, Fact fact, boolean told) {
        if (told) {
            present.add(fact);
        }
    }
}
