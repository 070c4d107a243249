package damlam.ledger;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Numbering;
import damlam.eventlog.Party;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Why each interval waited, in working time that sums exactly to the interval's (DESIGN.md, section 3, rule
/// 7). 24 bytes an interval beside the ledger's own, nothing where no case waits for a person.
///
/// What a person does at one time is looked at over all cases of the log, so a part of a log gives other causes
/// than the whole: it must be split by person, not by case.
public final class Causes {
    private static final Cause[] CAUSES = Cause.values();

    private final Ledger ledger;
    private final long[] absentMs;
    private final long[] earlierMs;
    private final long[] laterMs;

    /// Whose time, and for what.
    ///
    /// @param charged as in [Ledger#charged]
    /// @param outside as in [Ledger#outside]
    public record Account(Party charged, int outside, Cause cause) {}

    private Causes(Ledger ledger, int size) {
        this.ledger = ledger;
        this.absentMs = new long[size];
        this.earlierMs = new long[size];
        this.laterMs = new long[size];
    }

    /// @param ledger of that log, by that calendar
    public static Causes of(EventLog log, WorkCalendar calendar, Ledger ledger) {
        return of(log, calendar, ledger, i -> false);
    }

    /// What signals go by: as [#of], but what a person takes from the queue of their unit reached them when it
    /// reached the unit, since a receipt by a unit counts for whoever next acts for it (DESIGN.md, section 4).
    /// Whoever takes work that nobody was given passes nothing over that came after it. For a foreign log, which
    /// has no receipts, it is the same as [#of].
    ///
    /// @param ledger of that log, by that calendar
    public static Causes byReceipt(EventLog log, WorkCalendar calendar, Ledger ledger) {
        return of(log, calendar, ledger, i -> isTakenFromQueue(log, ledger, i));
    }

    private static boolean isTakenFromQueue(EventLog log, Ledger ledger, int i) {
        Party before = ledger.holder(i - 1);
        return log.hasMoves()
                && !before.hasPerson()
                && before.unit() == ledger.holder(i).unit()
                && log.move(ledger.firstEvent(i)) == MoveKind.ACCEPT;
    }

    /// @param continues whether that interval goes on with the holding of the one before, of another person
    private static Causes of(EventLog log, WorkCalendar calendar, Ledger ledger, IntPredicate continues) {
        if (!waitsForPersons(ledger)) {
            return new Causes(ledger, 0);
        }
        Causes causes = new Causes(ledger, ledger.size());
        long[] reachedMs = reachedMs(ledger, continues);
        int[] start = startOfPersons(ledger);
        int[] next = start.clone();
        int[] byPerson = new int[start[start.length - 1]];
        for (int i = 0; i < ledger.size(); i++) {
            if (isOfPerson(ledger, i)) {
                byPerson[next[ledger.chargedPerson(i)]++] = i;
            }
        }
        // No two people are charged with the same interval.
        IntStream.range(0, start.length - 1)
                .parallel()
                .forEach(person -> new PersonTime(ledger, reachedMs, byPerson, start[person], start[person + 1])
                        .split(log.people(), person, calendar, causes));
        return causes;
    }

    private static boolean waitsForPersons(Ledger ledger) {
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.chargedPerson(i) >= 0 && isWaiting(ledger.state(i))) {
                return true;
            }
        }
        return false;
    }

    /// Where each person's intervals begin once they are grouped by person; the last number is where they end.
    private static int[] startOfPersons(Ledger ledger) {
        int persons = 0;
        for (int i = 0; i < ledger.size(); i++) {
            persons = Math.max(persons, ledger.chargedPerson(i) + 1);
        }
        int[] start = new int[persons + 1];
        for (int i = 0; i < ledger.size(); i++) {
            if (isOfPerson(ledger, i)) {
                start[ledger.chargedPerson(i) + 1]++;
            }
        }
        for (int person = 0; person < persons; person++) {
            start[person + 1] += start[person];
        }
        return start;
    }

    /// Whether the log ever leaves a case waiting for a person; one that does not cannot say that anybody let it lie.
    public boolean tellOfPersons() {
        return absentMs.length > 0;
    }

    /// Working time of that interval with that cause; over all causes this is the interval's working time, and
    /// 0 for an interval that does not wait (WORKING, HELD, DONE).
    public long workingMs(int i, Cause cause) {
        LedgerState state = ledger.state(i);
        return switch (cause) {
            case ABSENT -> absentMs.length == 0 ? 0 : absentMs[i];
            case BUSY_EARLIER -> earlierMs.length == 0 ? 0 : earlierMs[i];
            case BUSY_LATER -> laterMs.length == 0 ? 0 : laterMs[i];
            case IDLE ->
                isWaiting(state) && ledger.chargedPerson(i) >= 0
                        ? ledger.workingMs(i) - absentMs[i] - earlierMs[i] - laterMs[i]
                        : 0;
            case UNTAKEN -> isWaiting(state) && ledger.chargedPerson(i) < 0 ? ledger.workingMs(i) : 0;
            case AWAITING_REPLY -> state == LedgerState.AWAITING_REPLY ? ledger.workingMs(i) : 0;
            case AWAITING_DECISION -> state == LedgerState.AWAITING_DECISION ? ledger.workingMs(i) : 0;
            case AWAITING_OUTSIDE -> state == LedgerState.AWAITING_OUTSIDE ? ledger.workingMs(i) : 0;
            case IN_REVIEW -> state == LedgerState.IN_REVIEW ? ledger.workingMs(i) : 0;
        };
    }

    /// Working time by party and cause, without the zeros.
    public Map<Account, Long> sums() {
        Numbering accounts = new Numbering();
        long[] sums = new long[64];
        for (int i = 0; i < ledger.size(); i++) {
            for (Cause cause : Cause.possible(ledger.state(i), ledger.chargedPerson(i) >= 0)) {
                long ms = workingMs(i, cause);
                if (ms > 0) {
                    long party = (long) ledger.chargedUnit(i) << 32 | (ledger.chargedPerson(i) & 0xFFFF_FFFFL);
                    int at = accounts.number(party, (long) ledger.outside(i) << 8 | cause.code());
                    sums = at < sums.length ? sums : Arrays.copyOf(sums, 2 * at);
                    sums[at] += ms;
                }
            }
        }
        return byAccount(accounts, sums);
    }

    private static Map<Account, Long> byAccount(Numbering accounts, long[] sums) {
        Map<Account, Long> named = new HashMap<>();
        for (int at = 0; at < accounts.size(); at++) {
            Party charged = new Party((int) (accounts.first(at) >> 32), (int) accounts.first(at));
            Cause cause = CAUSES[(int) (accounts.second(at) & 0xFF)];
            named.put(new Account(charged, (int) (accounts.second(at) >> 8), cause), sums[at]);
        }
        return named;
    }

    void set(int i, long absent, long earlier, long later) {
        absentMs[i] = absent;
        earlierMs[i] = earlier;
        laterMs[i] = later;
    }

    static boolean isWaiting(LedgerState state) {
        return state == LedgerState.UNOPENED || state == LedgerState.QUEUED;
    }

    private static boolean isOfPerson(Ledger ledger, int i) {
        LedgerState state = ledger.state(i);
        return ledger.chargedPerson(i) >= 0 && (isWaiting(state) || state == LedgerState.WORKING);
    }

    /// When the person who holds the case in each interval came to hold it this time.
    private static long[] reachedMs(Ledger ledger, IntPredicate continues) {
        long[] reached = new long[ledger.size()];
        for (int caseNo = 0; caseNo < ledger.cases(); caseNo++) {
            int first = ledger.firstOf(caseNo);
            for (int i = first; i < ledger.endOf(caseNo); i++) {
                boolean held = i > first
                        && (ledger.holder(i).person() == ledger.holder(i - 1).person() || continues.test(i));
                reached[i] = held ? reached[i - 1] : ledger.fromMs(i);
            }
        }
        return reached;
    }
}
