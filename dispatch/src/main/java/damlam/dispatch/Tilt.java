package damlam.dispatch;

import java.util.Arrays;

/// How a page lies in its picture, seen by its lines of text: turned upright, they leave the emptiest gaps between
/// them.
final class Tilt {
    private static final double MOST = 8;

    /// Steps in which the angle is looked for, in degrees, each around the best of the one before.
    private static final double[] STEPS = {0.5, 0.1, 0.02};

    /// A page on its side has lines that are that much sharper downwards than across.
    private static final double SHARPER = 1.5;

    private static final int FEWEST_EDGES = 200;

    private final double[] along;
    private final double[] across;

    private record Best(double degrees, double sharpness) {}

    private Tilt(double[] along, double[] across) {
        this.along = along;
        this.across = across;
    }

    /// How far the page is to be turned to stand upright or on its head, clockwise, in degrees.
    static double toMend(DarkDots page) {
        Best lying = edges(page, false).best();
        Best standing = edges(page, true).best();
        return standing.sharpness() > SHARPER * lying.sharpness() ? 90 + standing.degrees() : -lying.degrees();
    }

    /// The lower edges of letters, or of a page on its side those to the right.
    private static Tilt edges(DarkDots page, boolean onSide) {
        double[] along = new double[page.width * page.height / 4];
        double[] across = new double[along.length];
        int n = 0;
        for (int y = 0; y < page.height && n < along.length; y++) {
            for (int x = 0; x < page.width && n < along.length; x++) {
                boolean edge = page.at(x, y) && (onSide ? !page.at(x + 1, y) : !page.at(x, y + 1));
                if (edge) {
                    along[n] = onSide ? y : x;
                    across[n++] = onSide ? x : y;
                }
            }
        }
        return new Tilt(Arrays.copyOf(along, n), Arrays.copyOf(across, n));
    }

    private Best best() {
        Best best = new Best(0, sharpness(0));
        if (along.length < FEWEST_EDGES) {
            return best;
        }
        double reach = MOST;
        for (double step : STEPS) {
            double middle = best.degrees();
            for (int i = (int) Math.round(-reach / step); i <= reach / step; i++) {
                double degrees = middle + i * step;
                double sharpness = sharpness(degrees);
                best = sharpness > best.sharpness() ? new Best(degrees, sharpness) : best;
            }
            reach = step;
        }
        return best;
    }

    /// How unevenly the edges fall on the rows of a page turned by that angle; 1 for evenly.
    private double sharpness(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int[] rows = new int[2 * (int) (max(across) + max(along)) + 2];
        int middle = rows.length / 2;
        for (int i = 0; i < along.length; i++) {
            rows[middle + (int) Math.round(across[i] - slope * along[i])]++;
        }
        double squares =
                Arrays.stream(rows).mapToDouble(row -> (double) row * row).sum();
        return squares * (max(across) + 1) / Math.max(1.0, (double) along.length * along.length);
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
