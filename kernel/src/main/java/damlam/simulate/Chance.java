package damlam.simulate;

import java.util.List;

/// Numbers that look random and depend on the seed alone: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014) and `StrictMath`. The library's generators may change their numbers from one
/// release to the next, and `Math.exp` from one machine to the next.
final class Chance {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /// @param stream which of the independent sequences of this seed
    Chance(long seed, long stream) {
        state = mix(mix(seed + STEP) + stream * STEP);
    }

    /// From 0 to `bound - 1`.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// From `low` to `high`, both included.
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    boolean hit(double probability) {
        return unit() < probability;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// Lognormal around `median`; `sigma` is the standard deviation of the logarithm.
    long around(long median, double sigma) {
        return (long) (median * StrictMath.exp(sigma * normal()));
    }

    /// The gap to the next of events that come `mean` apart and independently of each other.
    long gap(double mean) {
        return (long) (-mean * StrictMath.log(1 - unit()));
    }

    /// Nearly normal, within three standard deviations: the sum of three uniform numbers.
    double normal() {
        long bits = next();
        long sum = (bits & 0x1FFFFF) + (bits >>> 21 & 0x1FFFFF) + (bits >>> 42 & 0x1FFFFF);
        return sum * 0x1p-20 - 3;
    }

    private double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
