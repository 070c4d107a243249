package damlam.simulate;

import java.time.LocalDate;

/// How much more or less comes in than on average: little after the new year and in summer, much when half-years and
/// years close. Assumed.
final class Season {
    private static final double[] BY_MONTH = {0.85, 0.8, 1.0, 1.05, 1.0, 1.15, 0.9, 0.95, 1.05, 1.0, 1.1, 1.15};

    private Season() {}

    static double of(LocalDate day) {
        return BY_MONTH[day.getMonthValue() - 1];
    }
}
