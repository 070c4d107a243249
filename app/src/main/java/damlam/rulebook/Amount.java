package damlam.rulebook;

/// The number of a rule.
///
/// @param count 0 where the measure is [Measure#NONE]
public record Amount(int count, Measure measure) {
    public static final Amount NONE = new Amount(0, Measure.NONE);

    public Amount {
        if (count < 0 || (measure == Measure.NONE) != (count == 0)) {
            throw new IllegalArgumentException(
                    "a rule counts something or says something, was " + count + " " + measure);
        }
    }
}
