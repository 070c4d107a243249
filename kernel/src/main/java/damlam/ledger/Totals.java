package damlam.ledger;

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
        Map<Account, Sum> sums = new HashMap<>();
        for (int i = 0; i < ledger.size(); i++) {
            Account account = new Account(ledger.charged(i), ledger.outside(i), ledger.state(i));
            sums.merge(account, new Sum(1, ledger.calendarMs(i), ledger.workingMs(i)), Sum::plus);
        }
        return new Totals(sums);
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
