package damlam.ledger;

import damlam.eventlog.LedgerState;
import damlam.eventlog.Numbering;
import damlam.eventlog.Party;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Adds time up by account, in arrays.
final class Accounts {
    private final Numbering numbers = new Numbering();
    private long[] intervals = new long[64];
    private long[] calendarMs = new long[64];
    private long[] workingMs = new long[64];

    void add(int unit, int person, int outside, byte state, long calendar, long working) {
        int at = numbers.number((long) unit << 32 | (person & 0xFFFF_FFFFL), (long) outside << 8 | state);
        if (at >= intervals.length) {
            intervals = Arrays.copyOf(intervals, 2 * at);
            calendarMs = Arrays.copyOf(calendarMs, 2 * at);
            workingMs = Arrays.copyOf(workingMs, 2 * at);
        }
        intervals[at]++;
        calendarMs[at] += calendar;
        workingMs[at] += working;
    }

    Totals totals() {
        Map<Totals.Account, Totals.Sum> sums = new HashMap<>();
        for (int at = 0; at < numbers.size(); at++) {
            Party charged = new Party((int) (numbers.first(at) >> 32), (int) numbers.first(at));
            LedgerState state = LedgerState.of((int) (numbers.second(at) & 0xFF));
            sums.put(
                    new Totals.Account(charged, (int) (numbers.second(at) >> 8), state),
                    new Totals.Sum(intervals[at], calendarMs[at], workingMs[at]));
        }
        return new Totals(sums);
    }
}
