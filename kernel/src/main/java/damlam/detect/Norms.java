package damlam.detect;

/// What is usual among peers, for everything that is measured.
///
/// @param idle of a holding's idle time the rule's quantile
/// @param deciding of the time from last input to SUBMIT the rule's quantile
/// @param still of the longest stretch in it without real work the same
/// @param handling of the time from receipt to SUBMIT that was the holder's the median
/// @param rounds of rounds of consultation the rule's quantile
/// @param need of the time from receipt to SUBMIT the rule's low quantile
/// @param replying of the time from CONSULT to REPLY the same
record Norms(Norm idle, Norm deciding, Norm still, Norm handling, Norm rounds, Norm need, Norm replying) {

    static Norms of(Measured measured, Facts facts, Limits limits) {
        return new Norms(
                norm(measured, Measured.Thing.IDLE, facts, limits, limits.of(Threshold.IDLE_QUANTILE)),
                norm(measured, Measured.Thing.DECIDING, facts, limits, limits.of(Threshold.UNDECIDED_QUANTILE)),
                norm(measured, Measured.Thing.STILL, facts, limits, limits.of(Threshold.UNDECIDED_QUANTILE)),
                norm(measured, Measured.Thing.HANDLING, facts, limits, 0.5),
                norm(measured, Measured.Thing.ROUNDS, facts, limits, limits.of(Threshold.CONSULT_QUANTILE)),
                norm(measured, Measured.Thing.NEED, facts, limits, limits.of(Threshold.FEASIBLE_QUANTILE)),
                norm(measured, Measured.Thing.REPLYING, facts, limits, limits.of(Threshold.FEASIBLE_QUANTILE)));
    }

    private static Norm norm(Measured measured, Measured.Thing thing, Facts facts, Limits limits, double quantile) {
        int least = (int) limits.of(Threshold.PEERS_LEAST);
        Norm.Choice choice = new Norm.Choice(quantile, least, limits.of(Threshold.LARGE_PARTY));
        // One role more for the queues of units, which are compared with each other.
        return new Norm(
                measured.of(thing),
                facts.log().kindNames().size(),
                facts.background().roles() + 1,
                choice);
    }
}
