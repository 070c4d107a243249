package damlam.simulate;

import java.util.List;

/// The field of work that an officer answers for, and what its cases are like. Whoever steps in finds the same.
///
/// @param kindUpTo cumulated share of each kind of work, the last being 1
/// @param gapMs working time from one new case to the next, on average
/// @param effort how much harder than usual its cases are
/// @param outside how many need somebody outside, where more than the kind says
/// @param opinion likewise for opinions
/// @param beyond likewise for what is beyond an officer's authority
/// @param incomplete likewise for papers missing
/// @param misrouted how many arrive at the wrong unit
/// @param hurried how many arrive when most of their time is gone
record Field(
        List<Double> kindUpTo,
        double gapMs,
        double effort,
        double outside,
        double opinion,
        double beyond,
        double incomplete,
        double misrouted,
        double hurried) {

    WorkKind kind(Chance chance) {
        double at = chance.between(0.0, 1.0);
        int kind = 0;
        while (kind < kindUpTo.size() - 1 && at >= kindUpTo.get(kind)) {
            kind++;
        }
        return WorkKind.ALL.get(kind);
    }
}
