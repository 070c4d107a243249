package damlam.detect;

import damlam.ledger.DeskCases;
import damlam.ledger.Ledger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// What lay on each person's desk over time.
///
/// *Open work* at an instant is the number of cases charged to the person then, UNOPENED, QUEUED, WORKING or HELD. Who
/// leaves work lying has much of it, so it excuses nobody by itself: it counts as overload only as far as the same
/// receipts would have piled up on the desk of someone who works at the pace of able peers of the role
/// (*expected open work*: one more at each receipt, one less for each case that pace disposes of while the person is
/// present, never below none), and only where it is more than [Workloads] call usual. A few sorts a person: n log n.
final class Desks {
    /// While a case was charged to the person as work to do.
    private final PersonSpans open;
    /// While the person held a case.
    private final PersonSpans held;
    private final Absences absences;
    private final Workloads workloads;
    /// While more was open than counts as usual, and may have been expected to.
    private final PersonSpans heavy;
    /// Expected open work right after each receipt, aligned with the starts of `held`.
    private final double[] expected;

    Desks(Facts facts, Limits limits, Absences absences) {
        this(facts, absences, (open, held) -> Workloads.of(facts, limits, absences, open, held));
    }

    /// The same by what was usual before.
    Desks(Facts facts, Absences absences, Workloads usual) {
        this(facts, absences, (open, held) -> usual);
    }

    private Desks(Facts facts, Absences absences, BiFunction<PersonSpans, PersonSpans, Workloads> workloads) {
        this.absences = absences;
        int persons = facts.log().personNames().size();
        Ledger ledger = facts.ledger();
        open = new PersonSpans(persons, sink -> eachOpen(ledger, sink));
        held = new PersonSpans(
                        persons,
                        sink -> eachHolding(
                                ledger,
                                (caseNo, person, first, end) ->
                                        sink.add(person, ledger.fromMs(first), ledger.toMs(end - 1))))
                .indexed();
        this.workloads = workloads.apply(open, held);
        expected = expectedOpen();
        heavy = new PersonSpans(persons, this::eachHeavy).indexed();
    }

    Workloads workloads() {
        return workloads;
    }

    /// Open work of that person at that instant, no more of it than is expected of the receipts, where that is more
    /// than counts as usual; else 0.
    int overload(int person, long atMs) {
        if (!heavy.isWithin(person, atMs)) {
            return 0;
        }
        double expectation = expectedOpen(person, atMs);
        return expectation > workloads.usualAtMost(person)
                ? (int) Math.min(open.running(person, atMs), expectation)
                : 0;
    }

    private double expectedOpen(int person, long atMs) {
        int receipts = held.begun(person, atMs);
        if (receipts == 0 || workloads.pace(person) == 0) {
            return 0;
        }
        int last = held.first(person) + receipts - 1;
        double left = expected[last] - workloads.pace(person) * absences.presentMs(person, held.fromMs[last], atMs);
        return Math.ceil(Math.max(0, left));
    }

    /// How much open work still counts as usual for that person; [Integer#MAX_VALUE] where too little is known.
    int usualAtMost(int person) {
        return workloads.usualAtMost(person);
    }

    private double[] expectedOpen() {
        double[] after = new double[held.fromMs.length];
        IntStream.range(0, held.persons()).parallel().forEach(person -> {
            double left = 0;
            for (int i = held.first(person); i < held.end(person); i++) {
                if (i > held.first(person)) {
                    left = after[i - 1]
                            - workloads.pace(person) * absences.presentMs(person, held.fromMs[i - 1], held.fromMs[i]);
                }
                after[i] = Math.max(0, left) + 1;
            }
        });
        return after;
    }

    /// Goes through what begins and ends on each desk, in order of time.
    private void eachHeavy(PersonSpans.Sink to) {
        for (int person = 0; person < open.persons(); person++) {
            int begun = open.first(person);
            int ended = begun;
            long since = 0;
            while (ended < open.end(person)) {
                boolean begins = begun < open.end(person) && open.fromMs[begun] < open.untilMs[ended];
                boolean wasHeavy = begun - ended > workloads.usualAtMost(person);
                long at = begins ? open.fromMs[begun] : open.untilMs[ended];
                begun += begins ? 1 : 0;
                ended += begins ? 0 : 1;
                boolean isHeavy = begun - ended > workloads.usualAtMost(person);
                if (wasHeavy && !isHeavy && mayBeExpected(person, since, at)) {
                    to.add(person, since, at);
                }
                since = wasHeavy == isHeavy ? since : at;
            }
        }
    }

    /// Whether more than counts as usual could be expected at any time in between: right after the receipt
    /// before it, or after one within. Most that is heavy is not, and need not be looked at again.
    private boolean mayBeExpected(int person, long fromMs, long toMs) {
        int first = held.first(person) + Math.max(0, held.begun(person, fromMs) - 1);
        for (int i = first; i < held.end(person) && held.fromMs[i] < toMs; i++) {
            if (expected[i] > workloads.usualAtMost(person)) {
                return true;
            }
        }
        return false;
    }

    private static void eachOpen(Ledger ledger, PersonSpans.Sink to) {
        for (int i = 0; i < ledger.size(); i++) {
            int person = ledger.chargedPerson(i);
            if (person >= 0 && DeskCases.isToDo(ledger.state(i))) {
                to.add(person, ledger.fromMs(i), ledger.toMs(i));
            }
        }
    }

    /// Takes a person's holding of a case: the intervals from `first` to before `end`.
    interface Holdings {
        void add(int caseNo, int person, int first, int end);
    }

    static void eachHolding(Ledger ledger, Holdings to) {
        for (int caseNo = 0; caseNo < ledger.cases(); caseNo++) {
            int end = ledger.endOf(caseNo);
            for (int i = ledger.firstOf(caseNo); i < end; ) {
                int person = ledger.holder(i).person();
                int next = i + 1;
                while (next < end && ledger.holder(next).person() == person) {
                    next++;
                }
                if (person >= 0) {
                    to.add(caseNo, person, i, next);
                }
                i = next;
            }
        }
    }
}
