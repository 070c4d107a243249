package damlam.detect;

import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.ledger.Ledger;
import java.util.Arrays;
import java.util.stream.IntStream;

/// What lay on each person's desk over time.
///
/// *Open work* at an instant is the number of cases charged to the person then, UNOPENED, QUEUED, WORKING or HELD. Who
/// leaves work lying has much of it, so it excuses nobody by itself: it counts as overload only as far as the same
/// receipts would have piled up on the desk of someone who works at the pace of able peers of the role
/// (*expected open work*: one more at each receipt, one less for each case that pace disposes of while the person is
/// present, never below none).
///
/// The *pace* of a role is an upper quantile, over its people with enough cases, of the work disposed of
/// (passed on or finished) per working time present; work is counted in the usual effort on each kind, so
/// that whoever does hard kinds is not expected to dispose of as many. *Usual* is the median of open work
/// at receipt in the role; a person's role is the one in which they received their first case. A few sorts
/// a person: n log n.
final class Desks {
    /// Keeps fractions of paces in whole numbers.
    private static final double SCALE = 1e9;

    private final EventLog log;
    private final Background background;
    private final Limits limits;
    /// While a case was charged to the person as work to do.
    private final PersonSpans open;
    /// While the person held a case.
    private final PersonSpans held;
    private final Absences absences;
    /// While more was open than counts as usual, and may have been expected to.
    private final PersonSpans heavy;
    private final int[] tooMuch;
    /// Cases disposed of in a working millisecond at the role's pace, by person; 0 if unknown.
    private final double[] pace;
    /// Expected open work right after each receipt, aligned with the starts of `held`.
    private final double[] expected;

    Desks(Facts facts, Limits limits, Absences absences) {
        this.log = facts.log();
        this.background = facts.background();
        this.limits = limits;
        this.absences = absences;
        int persons = log.personNames().size();
        Ledger ledger = facts.ledger();
        open = new PersonSpans(persons, sink -> eachOpen(ledger, sink));
        held = new PersonSpans(
                        persons,
                        sink -> eachHolding(
                                ledger,
                                (caseNo, person, first, end) ->
                                        sink.add(person, ledger.fromMs(first), ledger.toMs(end - 1))))
                .indexed();
        pace = paces(facts.nowMs(), meanEfforts(ledger));
        expected = expectedOpen();
        tooMuch = tooMuch();
        heavy = new PersonSpans(persons, this::eachHeavy).indexed();
    }

    /// Open work of that person at that instant, no more of it than is expected of the receipts, where that is more
    /// than counts as usual; else 0.
    int overload(int person, long atMs) {
        if (!heavy.isWithin(person, atMs)) {
            return 0;
        }
        double expectation = expectedOpen(person, atMs);
        return expectation > tooMuch[person] ? (int) Math.min(open.running(person, atMs), expectation) : 0;
    }

    private double expectedOpen(int person, long atMs) {
        int receipts = held.begun(person, atMs);
        if (receipts == 0 || pace[person] == 0) {
            return 0;
        }
        int last = held.first(person) + receipts - 1;
        double left = expected[last] - pace[person] * absences.presentMs(person, held.fromMs[last], atMs);
        return Math.ceil(Math.max(0, left));
    }

    /// How much open work still counts as usual for that person; [Integer#MAX_VALUE] where too little is known.
    int usualAtMost(int person) {
        return tooMuch[person];
    }

    private boolean isSeen(int person) {
        return held.first(person) < held.end(person);
    }

    private int roleOf(int person) {
        return background.role(person, held.fromMs[held.first(person)]);
    }

    /// Of each person the mean, over the cases they held, of the usual effort on that kind of work: the median of
    /// WORKING time in a holding. 1 where nobody is seen at work, or there is only one kind.
    private double[] meanEfforts(Ledger ledger) {
        double[] mean = new double[held.persons()];
        if (log.kindNames().isEmpty()) {
            Arrays.fill(mean, 1);
            return mean;
        }
        Samples worked = new Samples();
        eachHolding(ledger, (caseNo, person, first, end) -> {
            long ms = 0;
            for (int i = first; i < end; i++) {
                ms += ledger.state(i) == LedgerState.WORKING ? ledger.workingMs(i) : 0;
            }
            if (ms > 0) {
                worked.add(ms, log.kindOf(caseNo), -1, person);
            }
        });
        Norm effort = new Norm(worked, log.kindNames().size(), 0, new Norm.Choice(0.5, 1, 1));
        double[] sum = new double[held.persons()];
        int[] cases = new int[held.persons()];
        eachHolding(ledger, (caseNo, person, first, end) -> {
            long usualMs = effort.of(log.kindOf(caseNo), -1, person);
            sum[person] += usualMs == Norm.UNKNOWN ? 0 : usualMs;
            cases[person] += usualMs == Norm.UNKNOWN ? 0 : 1;
        });
        for (int person = 0; person < mean.length; person++) {
            mean[person] = cases[person] == 0 ? 1 : sum[person] / cases[person];
        }
        return mean;
    }

    /// Of each person how many cases of their kinds somebody at the role's pace disposes of in a working millisecond.
    private double[] paces(long nowMs, double[] effort) {
        int least = (int) limits.of(Threshold.PEERS_LEAST);
        Samples disposed = new Samples();
        for (int person = 0; person < held.persons(); person++) {
            int cases = held.ended(person, nowMs - 1);
            if (cases >= least) {
                long last = held.untilMs[held.first(person) + cases - 1];
                long ms = absences.presentMs(person, held.fromMs[held.first(person)], last);
                disposed.add(ms <= 0 ? 0 : Math.round(SCALE * cases * effort[person] / ms), -1, roleOf(person), person);
            }
        }
        Norm.Choice able = new Norm.Choice(limits.of(Threshold.PACE_QUANTILE), 1, 1);
        Norm role = new Norm(disposed, 0, background.roles(), able);
        double[] chosen = new double[held.persons()];
        for (int person = 0; person < chosen.length; person++) {
            long usual = isSeen(person) ? role.of(-1, roleOf(person), person) : Norm.UNKNOWN;
            chosen[person] = usual == Norm.UNKNOWN ? 0 : usual / SCALE / effort[person];
        }
        return chosen;
    }

    private double[] expectedOpen() {
        double[] after = new double[held.fromMs.length];
        IntStream.range(0, held.persons()).parallel().forEach(person -> {
            double left = 0;
            for (int i = held.first(person); i < held.end(person); i++) {
                if (i > held.first(person)) {
                    left = after[i - 1] - pace[person] * absences.presentMs(person, held.fromMs[i - 1], held.fromMs[i]);
                }
                after[i] = Math.max(0, left) + 1;
            }
        });
        return after;
    }

    private int[] tooMuch() {
        Samples samples = new Samples();
        for (int person = 0; person < held.persons(); person++) {
            int begun = open.first(person);
            int ended = begun;
            for (int i = held.first(person); i < held.end(person); i++) {
                while (begun < open.end(person) && open.fromMs[begun] <= held.fromMs[i]) {
                    begun++;
                }
                while (ended < open.end(person) && open.untilMs[ended] <= held.fromMs[i]) {
                    ended++;
                }
                samples.add(begun - ended, -1, roleOf(person), person);
            }
        }
        Norm.Choice median =
                new Norm.Choice(0.5, (int) limits.of(Threshold.PEERS_LEAST), limits.of(Threshold.LARGE_PARTY));
        Norm usual = new Norm(samples, 0, background.roles(), median);
        int[] most = new int[held.persons()];
        for (int person = 0; person < most.length; person++) {
            long known = isSeen(person) ? usual.of(-1, roleOf(person), person) : Norm.UNKNOWN;
            double much = Math.ceil(known * limits.of(Threshold.OVERLOAD_FACTOR));
            most[person] = known == Norm.UNKNOWN
                    ? Integer.MAX_VALUE
                    : (int) Math.max(limits.of(Threshold.OVERLOAD_LEAST), much);
        }
        return most;
    }

    /// Goes through what begins and ends on each desk, in order of time.
    private void eachHeavy(PersonSpans.Sink to) {
        for (int person = 0; person < open.persons(); person++) {
            int begun = open.first(person);
            int ended = begun;
            long since = 0;
            while (ended < open.end(person)) {
                boolean begins = begun < open.end(person) && open.fromMs[begun] < open.untilMs[ended];
                boolean wasHeavy = begun - ended > tooMuch[person];
                long at = begins ? open.fromMs[begun] : open.untilMs[ended];
                begun += begins ? 1 : 0;
                ended += begins ? 0 : 1;
                boolean isHeavy = begun - ended > tooMuch[person];
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
            if (expected[i] > tooMuch[person]) {
                return true;
            }
        }
        return false;
    }

    private static void eachOpen(Ledger ledger, PersonSpans.Sink to) {
        for (int i = 0; i < ledger.size(); i++) {
            int person = ledger.chargedPerson(i);
            if (person >= 0 && isToDo(ledger.state(i))) {
                to.add(person, ledger.fromMs(i), ledger.toMs(i));
            }
        }
    }

    private static boolean isToDo(LedgerState state) {
        return switch (state) {
            case UNOPENED, QUEUED, WORKING, HELD -> true;
            case AWAITING_REPLY, AWAITING_DECISION, AWAITING_OUTSIDE, IN_REVIEW, DONE -> false;
        };
    }

    /// Takes a person's holding of a case: the intervals from `first` to before `end`.
    private interface Holdings {
        void add(int caseNo, int person, int first, int end);
    }

    private static void eachHolding(Ledger ledger, Holdings to) {
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
