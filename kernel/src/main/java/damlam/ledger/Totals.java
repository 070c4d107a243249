package damlam.ledger;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Party;
import java.util.HashMap;
import java.util.Map;

/// How much time each party is charged with, by state. Totals of parts of a log add up to those of the whole
/// with [#plus], in any order: that is how work is split.
///
/// @param sums for each party and state with time; the numbers are those of the log
public record Totals(Map<Account, Sum> sums) {
    /// Nothing at all.
    public static final Totals NONE = new Totals(Map.of());

    /// What time is charged to.
    ///
    /// @param charged unit and person; unknown for an outside party, for nobody (DONE), and where a log does
    /// not say
    /// @param outside number of the outside party, -1 if none
    public record Account(Party charged, int outside, LedgerState state) {}

    /// @param intervals how many
    /// @param calendarMs their time
    /// @param workingMs their working time
    public record Sum(long intervals, long calendarMs, long workingMs) {
        Sum plus(Sum other) {
            return new Sum(intervals + other.intervals, calendarMs + other.calendarMs, workingMs + other.workingMs);
        }
    }

    public Totals {
        sums = Map.copyOf(sums);
    }

    /// The totals of all cases of a ledger.
    public static Totals of(Ledger ledger) {
        Accounts accounts = new Accounts();
        for (int i = 0; i < ledger.size(); i++) {
            accounts.add(
                    ledger.chargedUnit(i),
                    ledger.chargedPerson(i),
                    ledger.outside(i),
                    ledger.state(i).code(),
                    ledger.calendarMs(i),
                    ledger.workingMs(i));
        }
        return accounts.totals();
    }

    /// The totals of the cases from `fromCase` up to `endCase`, exclusive, without keeping their intervals: the
    /// same as those of the ledger of these cases, for about a tenth of its time and none of its memory where
    /// the log is a foreign one.
    ///
    /// @param nowMs as in [Attribution#attribute]
    public static Totals of(EventLog log, WorkCalendar calendar, long nowMs, int fromCase, int endCase) {
        Running running = new Running(calendar);
        if (log.hasMoves()) {
            Telling telling = new Telling(log, nowMs, running::add);
            for (int caseNo = fromCase; caseNo < endCase; caseNo++) {
                telling.tell(caseNo);
                running.end();
            }
        } else {
            for (int caseNo = fromCase; caseNo < endCase; caseNo++) {
                running.read(log, caseNo, nowMs);
                running.end();
            }
        }
        return running.totals();
    }

    public Totals plus(Totals other) {
        Map<Account, Sum> both = new HashMap<>(sums);
        other.sums.forEach((account, sum) -> both.merge(account, sum, Sum::plus));
        return new Totals(both);
    }

    /// Calendar time of everything that is not DONE.
    public long leadMs() {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().state() != LedgerState.DONE)
                .mapToLong(entry -> entry.getValue().calendarMs())
                .sum();
    }

    /// Calendar time in that state, over all parties.
    public long inStateMs(LedgerState state) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().state() == state)
                .mapToLong(entry -> entry.getValue().calendarMs())
                .sum();
    }
}
