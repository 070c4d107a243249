package damlam.ledger;

import damlam.eventlog.LedgerState;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Of each person the cases that they ever held, or were charged with as work to do. What lay on their desk at any
/// time, and for what they let a case wait, rests on these and on no other. 4 bytes a person and case.
public final class DeskCases {
    private final int[] start;
    private final int[] caseNo;

    /// Takes a person and a case of theirs.
    private interface Sink {
        void add(int person, int caseNo);
    }

    private DeskCases(int[] start, int[] caseNo) {
        this.start = start;
        this.caseNo = caseNo;
    }

    /// @param persons how many people the log of that ledger has
    public static DeskCases of(Ledger ledger, int persons) {
        int[] start = new int[persons + 1];
        each(ledger, persons, (person, number) -> start[person + 1]++);
        for (int person = 0; person < persons; person++) {
            start[person + 1] += start[person];
        }
        int[] cases = new int[start[persons]];
        int[] next = start.clone();
        each(ledger, persons, (person, number) -> cases[next[person]++] = number);
        return new DeskCases(start, cases);
    }

    private static void each(Ledger ledger, int persons, Sink to) {
        int[] last = new int[persons];
        Arrays.fill(last, -1);
        for (int number = 0; number < ledger.cases(); number++) {
            for (int i = ledger.firstOf(number); i < ledger.endOf(number); i++) {
                add(ledger.holder(i).person(), number, last, to);
                if (isToDo(ledger.state(i))) {
                    add(ledger.chargedPerson(i), number, last, to);
                }
            }
        }
    }

    private static void add(int person, int number, int[] last, Sink to) {
        if (person >= 0 && last[person] != number) {
            last[person] = number;
            to.add(person, number);
        }
    }

    /// Whether whoever is charged with a case in that state has it to work on; else they, or others, wait.
    public static boolean isToDo(LedgerState state) {
        return switch (state) {
            case UNOPENED, QUEUED, WORKING, HELD -> true;
            case AWAITING_REPLY, AWAITING_DECISION, AWAITING_OUTSIDE, IN_REVIEW, DONE -> false;
        };
    }

    /// The numbers of that person's cases, in order; none for a person who came later.
    public IntStream of(int person) {
        return person < 0 || person + 1 >= start.length
                ? IntStream.empty()
                : Arrays.stream(caseNo, start[person], start[person + 1]);
    }
}
