package damlam.demo;

import java.util.List;
import java.util.Random;

/// Chance with a seed: the same seed draws the same demonstration.
final class Chance {
    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /// A generator of its own for one part, so that a change to another part does not change it.
    static Chance of(long seed, String part) {
        return new Chance(seed * 31 + part.hashCode());
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /// From `least` to `most`, both included.
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// A length around a median, now and then several times as long: how long people take.
    long around(long median) {
        return Math.max(1, Math.round(median * Math.exp(0.6 * random.nextGaussian())));
    }
}
