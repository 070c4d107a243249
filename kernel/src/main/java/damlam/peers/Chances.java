package damlam.peers;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// Chances of the normal and the binomial distribution.
final class Chances {
    /// Standard deviations that leave 5 % outside, on both sides together.
    static final double Z95 = 1.959964;

    private static final double ROOT_HALF = Math.sqrt(0.5);

    private Chances() {}

    /// That a standard normal value lies at least as far from 0, on either side.
    static double twoSidedNormal(double z) {
        return Erfc.value(Math.abs(z) * ROOT_HALF);
    }

    /// That a binomial count is at least as extreme, on either side: twice the smaller tail.
    static double twoSidedBinomial(int y, int n, double p) {
        double below = atMost(y, n, p);
        double above = 1 - atMost(y - 1, n, p);
        return Math.min(1, 2 * Math.min(below, above));
    }

    /// The smallest count that is not exceeded with at least that chance.
    static int binomialQuantile(double chance, int n, double p) {
        int low = 0;
        int high = n;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atMost(middle, n, p) >= chance) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// That a binomial count is at most `y`.
    private static double atMost(int y, int n, double p) {
        if (y < 0) {
            return 0;
        }
        if (y >= n || p <= 0) {
            return 1;
        }
        return p >= 1 ? 0 : RegularizedBeta.value(1 - p, n - (double) y, y + 1.0);
    }
}
