package damlam.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the data window of a kind of period is cut, from when to when, and by what rule.
///
/// @param inForceUntil the first day it no longer holds; null while it does
/// @param source the rule it follows
/// @param certainty how surely the source says so
public record WindowRule(
        PeriodKind kind,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        Shape shape,
        String source,
        Certainty certainty) {
    /// How surely a source says what is written here.
    public enum Certainty {
        FETCHED,
        KNOWN,
        UNVERIFIED
    }

    /// How windows follow each other.
    sealed interface Shape {}

    /// @param endsOn the weekday on which the seven days end
    record Weekly(DayOfWeek endsOn) implements Shape {}

    /// @param endsIn the months (1–12) in which a window may end
    /// @param monthsBack how many months before that it starts, on `fromDay`
    /// @param toDay the day of the month on which it ends, 31 for the last
    record Monthly(Set<Integer> endsIn, int monthsBack, int fromDay, int toDay) implements Shape {
        Monthly {
            endsIn = Set.copyOf(endsIn);
        }
    }

    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
    private static final int COLUMNS = 9;

    static WindowRule parse(String line) {
        String[] cells = line.split(COMMA_OUTSIDE_QUOTES, -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("a window has " + COLUMNS + " columns, was: " + line);
        }
        return new WindowRule(
                PeriodKind.valueOf(cells[0]),
                LocalDate.parse(cells[1]),
                cells[2].isEmpty() ? null : LocalDate.parse(cells[2]),
                "week".equals(cells[3])
                        ? new Weekly(DayOfWeek.of(Integer.parseInt(cells[6])))
                        : new Monthly(
                                months(cells[3]),
                                Integer.parseInt(cells[4]),
                                Integer.parseInt(cells[5]),
                                day(cells[6])),
                cells[7].replace("\"", ""),
                Certainty.valueOf(cells[8]));
    }

    private static Set<Integer> months(String cell) {
        return Arrays.stream(cell.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static int day(String cell) {
        return "last".equals(cell) ? 31 : Integer.parseInt(cell);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || day.isBefore(inForceUntil));
    }

    /// The last day of the first window that ends on this day or later.
    LocalDate lastDayFrom(LocalDate day) {
        return switch (shape) {
            case Weekly weekly -> day.with(TemporalAdjusters.nextOrSame(weekly.endsOn()));
            case Monthly monthly -> lastDayFrom(monthly, day);
        };
    }

    private static LocalDate lastDayFrom(Monthly monthly, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        while (!monthly.endsIn().contains(month.getMonthValue())
                || dayIn(month, monthly.toDay()).isBefore(day)) {
            month = month.plusMonths(1);
        }
        return dayIn(month, monthly.toDay());
    }

    LocalDate firstDay(LocalDate lastDay) {
        return switch (shape) {
            case Weekly _ -> lastDay.minusDays(6);
            case Monthly monthly -> dayIn(YearMonth.from(lastDay).minusMonths(monthly.monthsBack()), monthly.fromDay());
        };
    }

    private static LocalDate dayIn(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
