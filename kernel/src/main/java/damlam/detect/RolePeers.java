package damlam.detect;

import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.ledger.Ledger;
import java.util.Arrays;

/// The desks of people of one role beside each other: what [Workloads] are reckoned from.
///
/// @param open while a case was charged to a person as work to do
/// @param held while a person held a case
record RolePeers(Facts facts, Limits limits, Absences absences, PersonSpans open, PersonSpans held) {
    /// Keeps fractions of paces in whole numbers.
    private static final double SCALE = 1e9;

    private EventLog log() {
        return facts.log();
    }

    private boolean isSeen(int person) {
        return held.first(person) < held.end(person);
    }

    private int roleOf(int person) {
        return facts.background().role(person, held.fromMs[held.first(person)]);
    }

    /// Of each person the mean, over the cases they held, of the usual effort on that kind of work: the median of
    /// WORKING time in a holding. 1 where nobody is seen at work, or there is only one kind.
    private double[] meanEfforts() {
        Ledger ledger = facts.ledger();
        double[] mean = new double[held.persons()];
        if (log().kindNames().isEmpty()) {
            Arrays.fill(mean, 1);
            return mean;
        }
        Samples worked = new Samples();
        Desks.eachHolding(ledger, (caseNo, person, first, end) -> {
            long ms = 0;
            for (int i = first; i < end; i++) {
                ms += ledger.state(i) == LedgerState.WORKING ? ledger.workingMs(i) : 0;
            }
            if (ms > 0) {
                worked.add(ms, log().kindOf(caseNo), -1, person);
            }
        });
        Norm effort = new Norm(worked, log().kindNames().size(), 0, new Norm.Choice(0.5, 1, 1));
        double[] sum = new double[held.persons()];
        int[] cases = new int[held.persons()];
        Desks.eachHolding(ledger, (caseNo, person, first, end) -> {
            long usualMs = effort.of(log().kindOf(caseNo), -1, person);
            sum[person] += usualMs == Norm.UNKNOWN ? 0 : usualMs;
            cases[person] += usualMs == Norm.UNKNOWN ? 0 : 1;
        });
        for (int person = 0; person < mean.length; person++) {
            mean[person] = cases[person] == 0 ? 1 : sum[person] / cases[person];
        }
        return mean;
    }

    /// Of each person how many cases of their kinds somebody at the role's pace disposes of in a working
    /// millisecond.
    double[] paces() {
        double[] effort = meanEfforts();
        int least = (int) limits.of(Threshold.PEERS_LEAST);
        Samples disposed = new Samples();
        for (int person = 0; person < held.persons(); person++) {
            int cases = held.ended(person, facts.nowMs() - 1);
            if (cases >= least) {
                long last = held.untilMs[held.first(person) + cases - 1];
                long ms = absences.presentMs(person, held.fromMs[held.first(person)], last);
                disposed.add(ms <= 0 ? 0 : Math.round(SCALE * cases * effort[person] / ms), -1, roleOf(person), person);
            }
        }
        Norm.Choice able = new Norm.Choice(limits.of(Threshold.PACE_QUANTILE), 1, 1);
        Norm role = new Norm(disposed, 0, facts.background().roles(), able);
        double[] chosen = new double[held.persons()];
        for (int person = 0; person < chosen.length; person++) {
            long usual = isSeen(person) ? role.of(-1, roleOf(person), person) : Norm.UNKNOWN;
            chosen[person] = usual == Norm.UNKNOWN ? 0 : usual / SCALE / effort[person];
        }
        return chosen;
    }

    int[] usualAtMost() {
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
        Norm usual = new Norm(samples, 0, facts.background().roles(), median);
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
}
