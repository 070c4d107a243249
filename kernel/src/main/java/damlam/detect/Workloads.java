package damlam.detect;

/// What may be expected of each person's desk, by the people of their role.
///
/// The *pace* of a role is an upper quantile, over its people with enough cases, of the work disposed of
/// (passed on or finished) per working time present; work is counted in the usual effort on each kind, so
/// that whoever does hard kinds is not expected to dispose of as many. *Usual* is the median of open work
/// at receipt in the role; a person's role is the one in which they received their first case.
final class Workloads {
    /// Cases disposed of in a working millisecond at the role's pace, by person; 0 if unknown.
    private final double[] pace;
    /// How much open work still counts as usual, by person; [Integer#MAX_VALUE] if unknown.
    private final int[] usualAtMost;

    private Workloads(double[] pace, int[] usualAtMost) {
        this.pace = pace;
        this.usualAtMost = usualAtMost;
    }

    /// Of a log in which nothing was looked at.
    static Workloads unknown() {
        return new Workloads(new double[0], new int[0]);
    }

    /// @param open while a case was charged to a person as work to do
    /// @param held while a person held a case
    static Workloads of(Facts facts, Limits limits, Absences absences, PersonSpans open, PersonSpans held) {
        RolePeers peers = new RolePeers(facts, limits, absences, open, held);
        return new Workloads(peers.paces(), peers.usualAtMost());
    }

    /// Of somebody who came later nothing is known.
    double pace(int person) {
        return person < pace.length ? pace[person] : 0;
    }

    int usualAtMost(int person) {
        return person < usualAtMost.length ? usualAtMost[person] : Integer.MAX_VALUE;
    }
}
