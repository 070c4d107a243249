package damlam.detect;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// The thresholds of one day as numbers, by kind of work.
final class Limits {
    private static final Threshold[] THRESHOLDS = Threshold.values();

    /// By threshold and kind; the last column is for cases of no known kind.
    private final double[][] value;

    Limits(Rules rules, LocalDate day, List<String> kinds, long dayMs) {
        value = new double[THRESHOLDS.length][kinds.size() + 1];
        for (double[] row : value) {
            Arrays.fill(row, Double.NaN);
        }
        for (Rules.Line line : rules.lines()) {
            double parsed = RuleFile.parse(line.threshold(), line.value(), dayMs);
            if (line.holdsOn(day) && line.kind().isEmpty()) {
                Arrays.fill(row(line.threshold()), parsed);
            }
        }
        for (Rules.Line line : rules.lines()) {
            int kind = line.kind().isEmpty() ? -1 : kinds.indexOf(line.kind());
            if (line.holdsOn(day) && kind >= 0) {
                row(line.threshold())[kind] = RuleFile.parse(line.threshold(), line.value(), dayMs);
            }
        }
        for (Threshold threshold : THRESHOLDS) {
            if (Double.isNaN(row(threshold)[kinds.size()])) {
                throw new IllegalArgumentException("the rules give no %s on %s".formatted(threshold, day));
            }
        }
    }

    /// @param kind -1 if unknown
    double of(Threshold threshold, int kind) {
        double[] row = row(threshold);
        return row[kind < 0 ? row.length - 1 : kind];
    }

    /// Where the kind of work does not matter.
    double of(Threshold threshold) {
        return of(threshold, -1);
    }

    long ms(Threshold threshold, int kind) {
        return Math.round(of(threshold, kind));
    }

    int count(Threshold threshold, int kind) {
        return (int) of(threshold, kind);
    }

    @SuppressWarnings("EnumOrdinal") // an index of this run, never stored
    private double[] row(Threshold threshold) {
        return value[threshold.ordinal()];
    }
}
