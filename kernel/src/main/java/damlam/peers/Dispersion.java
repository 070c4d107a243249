package damlam.peers;

import java.util.Arrays;

/// How much more parties differ than chance explains (Spiegelhalter 2005, doi 10.1002/sim.1970, in the form in which
/// health services judge hospitals: z winsorised at its 10 % and 90 % quantiles, so that the few that stand out do not
/// hide themselves).
///
/// @param phi φ: the mean of z² after winsorising; NaN for no parties
/// @param tau2 τ²: the variance between parties that chance does not explain, on the transformed scale
record Dispersion(double phi, double tau2) {
    private static final double TAIL = 0.1;

    /// @param z each party's distance from its target, in standard errors
    /// @param s each party's standard error
    static Dispersion of(double[] z, double[] s) {
        int parties = z.length;
        if (parties == 0) {
            return new Dispersion(Double.NaN, 0);
        }
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, TAIL);
        double high = quantile(sorted, 1 - TAIL);
        double squares = 0;
        for (double value : sorted) {
            double kept = Math.clamp(value, low, high);
            squares += kept * kept;
        }
        double phi = squares / parties;
        double[] weights = s.clone();
        Arrays.sort(weights);
        double sum = 0;
        double sumOfSquares = 0;
        for (double error : weights) {
            double weight = 1 / (error * error);
            sum += weight;
            sumOfSquares += weight * weight;
        }
        double spread = sum - sumOfSquares / sum;
        double tau2 = spread <= 0 ? 0 : (parties * phi - (parties - 1)) / spread;
        return new Dispersion(phi, Math.max(0, tau2));
    }

    /// By linear interpolation between the two values around the place q (n − 1).
    private static double quantile(double[] sorted, double q) {
        double place = q * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
