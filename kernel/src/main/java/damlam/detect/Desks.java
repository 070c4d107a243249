package damlam.detect;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.People;
import damlam.ledger.Ledger;

/// What lay on each person's desk over time, and when they were away.
///
/// *Open work* at an instant is the number of cases charged to the person then, UNOPENED, QUEUED, WORKING or HELD. Who
/// leaves work lying has much of it, so it excuses nobody by itself: it counts as overload only as far as the same
/// receipts would have piled up on the desk of someone who works at the pace of able peers of the role
/// (*expected open work*: one more at each receipt, one less for each case that pace disposes of while the person is
/// present, never below none).
///
/// The *pace* of a role is an upper quantile, over its people with enough cases, of the work disposed of (passed on or
/// finished) per working time present; work is counted in the usual effort on each kind, so that whoever does hard
/// kinds
/// is not expected to dispose of as many. *Usual* is the median of open work at receipt in the role. A few sorts a
/// person: n log n.
final class Desks {
    /// Keeps fractions of paces in whole numbers.
    private static final double SCALE = 1e9;

    private final EventLog log;
    private final WorkCalendar calendar;
    private final Background background;
    private final Limits limits;
    private final PersonTimes opened;
    private final PersonTimes closed;
    private final PersonTimes received;
    private final PersonTimes away;
    private final PersonTimes back;
    /// Expected open work right after each receipt, aligned with `received`.
    private final double[] expected;
    /// Cases disposed of in a working millisecond at the role's pace, by person; 0 if unknown.
    private final double[] pace;
    private final Norm usual;

    Desks(Facts facts, Limits limits) {
        this.log = facts.log();
        this.calendar = facts.calendar();
        this.background = facts.background();
        this.limits = limits;
        int persons = log.personNames().size();
        Ledger ledger = facts.ledger();
        opened = new PersonTimes(persons, sink -> eachOpen(ledger, (person, from, to) -> sink.add(person, from)));
        closed = new PersonTimes(persons, sink -> eachOpen(ledger, (person, from, to) -> sink.add(person, to)));
        received = new PersonTimes(
                persons,
                sink -> eachHolding(ledger, (caseNo, person, first, end) -> sink.add(person, ledger.fromMs(first))));
        away = new PersonTimes(
                persons, sink -> eachAbsence(log.people(), persons, (person, from, to) -> sink.add(person, from)));
        back = new PersonTimes(
                persons, sink -> eachAbsence(log.people(), persons, (person, from, to) -> sink.add(person, to)));
        PersonTimes ended = new PersonTimes(
                persons,
                sink -> eachHolding(ledger, (caseNo, person, first, end) -> {
                    if (ledger.toMs(end - 1) < facts.nowMs()) {
                        sink.add(person, ledger.toMs(end - 1));
                    }
                }));
        pace = paces(ended, meanEfforts(facts));
        expected = expectedOpen();
        usual = usualOpen();
    }

    /// Working time in between during which that person was away.
    long absentMs(int person, long fromMs, long toMs) {
        long sum = 0;
        for (int i = away.first(person); i < away.end(person) && away.ms[i] < toMs; i++) {
            // Merged absences keep their order, so the i-th start belongs to the i-th end.
            long from = Math.max(fromMs, away.ms[i]);
            long to = Math.min(toMs, back.ms[i]);
            sum += from < to ? calendar.workingMs(from, to) : 0;
        }
        return sum;
    }

    /// Open work of that person at that instant, no more of it than is expected of the receipts.
    int openWork(int person, long atMs) {
        int open = opened.until(person, atMs) - closed.until(person, atMs);
        int receipts = received.until(person, atMs);
        double pieces = pace[person];
        if (receipts == 0 || pieces == 0) {
            return 0;
        }
        int last = received.first(person) + receipts - 1;
        double left = expected[last] - pieces * presentMs(person, received.ms[last], atMs);
        return (int) Math.min(open, Math.ceil(Math.max(0, left)));
    }

    /// How much open work is too much in that role for that person; [Integer#MAX_VALUE] where too little is known.
    int tooMuch(int person, int role) {
        long median = usual.of(-1, role, person);
        if (median == Norm.UNKNOWN) {
            return Integer.MAX_VALUE;
        }
        double much = median * limits.of(Threshold.OVERLOAD_FACTOR);
        return (int) Math.max(limits.of(Threshold.OVERLOAD_LEAST), Math.ceil(much));
    }

    private long presentMs(int person, long fromMs, long toMs) {
        return calendar.workingMs(fromMs, toMs) - absentMs(person, fromMs, toMs);
    }

    private int roleOf(int person) {
        return background.role(person, received.ms[received.first(person)]);
    }

    /// Of each person the mean, over the cases they held, of the usual effort on that kind of work: the median of
    /// WORKING time in a holding. 1 where nobody is seen at work.
    private double[] meanEfforts(Facts facts) {
        Ledger ledger = facts.ledger();
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
        double[] sum = new double[received.persons()];
        int[] cases = new int[received.persons()];
        eachHolding(ledger, (caseNo, person, first, end) -> {
            long usualMs = effort.of(log.kindOf(caseNo), -1, person);
            sum[person] += usualMs == Norm.UNKNOWN ? 0 : usualMs;
            cases[person] += usualMs == Norm.UNKNOWN ? 0 : 1;
        });
        double[] mean = new double[received.persons()];
        for (int person = 0; person < mean.length; person++) {
            mean[person] = cases[person] == 0 ? 1 : sum[person] / cases[person];
        }
        return mean;
    }

    /// Of each person how many cases of their kinds somebody at the role's pace disposes of in a working millisecond.
    private double[] paces(PersonTimes ended, double[] effort) {
        int least = (int) limits.of(Threshold.PEERS_LEAST);
        Samples disposed = new Samples();
        for (int person = 0; person < received.persons(); person++) {
            int cases = ended.end(person) - ended.first(person);
            if (cases >= least && received.first(person) < received.end(person)) {
                long from = received.ms[received.first(person)];
                long ms = presentMs(person, from, ended.ms[ended.end(person) - 1]);
                disposed.add(ms <= 0 ? 0 : Math.round(SCALE * cases * effort[person] / ms), -1, roleOf(person), person);
            }
        }
        Norm role =
                new Norm(disposed, 0, background.roles(), new Norm.Choice(limits.of(Threshold.PACE_QUANTILE), 1, 1));
        double[] chosen = new double[received.persons()];
        for (int person = 0; person < chosen.length; person++) {
            boolean works = received.first(person) < received.end(person);
            long usualPace = works ? role.of(-1, roleOf(person), person) : Norm.UNKNOWN;
            chosen[person] = usualPace == Norm.UNKNOWN ? 0 : usualPace / SCALE / effort[person];
        }
        return chosen;
    }

    private double[] expectedOpen() {
        double[] after = new double[received.ms.length];
        for (int person = 0; person < received.persons(); person++) {
            int first = received.first(person);
            for (int i = first; i < received.end(person); i++) {
                double pieces = pace[person];
                double left =
                        i == first ? 0 : after[i - 1] - pieces * presentMs(person, received.ms[i - 1], received.ms[i]);
                after[i] = Math.max(0, left) + 1;
            }
        }
        return after;
    }

    private Norm usualOpen() {
        Samples samples = new Samples();
        for (int person = 0; person < received.persons(); person++) {
            for (int i = received.first(person); i < received.end(person); i++) {
                long at = received.ms[i];
                int open = opened.until(person, at) - closed.until(person, at);
                samples.add(open, -1, roleOf(person), person);
            }
        }
        Norm.Choice median =
                new Norm.Choice(0.5, (int) limits.of(Threshold.PEERS_LEAST), limits.of(Threshold.LARGE_PARTY));
        return new Norm(samples, 0, background.roles(), median);
    }

    /// Takes a stretch of a person's time.
    private interface Stretches {
        void add(int person, long fromMs, long toMs);
    }

    private static void eachOpen(Ledger ledger, Stretches to) {
        for (int i = 0; i < ledger.size(); i++) {
            LedgerState state = ledger.state(i);
            boolean open = state == LedgerState.UNOPENED
                    || state == LedgerState.QUEUED
                    || state == LedgerState.WORKING
                    || state == LedgerState.HELD;
            if (open && ledger.chargedPerson(i) >= 0) {
                to.add(ledger.chargedPerson(i), ledger.fromMs(i), ledger.toMs(i));
            }
        }
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

    /// Absences that overlap or touch are one.
    private static void eachAbsence(People people, int persons, Stretches to) {
        for (int person = 0; person < persons; person++) {
            int absences = people.absences(person);
            for (int a = 0; a < absences; ) {
                long from = people.absentFromMs(person, a);
                long until = people.absentUntilMs(person, a);
                for (a++; a < absences && people.absentFromMs(person, a) <= until; a++) {
                    until = Math.max(until, people.absentUntilMs(person, a));
                }
                to.add(person, from, until);
            }
        }
    }
}
