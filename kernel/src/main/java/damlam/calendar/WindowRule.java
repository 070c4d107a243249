package damlam.calendar;

import java.time.DateTimeException;
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
/// @param certainty how surely the source says so
/// @param source the rule it follows, in Vietnamese, for the screen
public record WindowRule(
        PeriodKind kind,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        Shape shape,
        Certainty certainty,
        String source) {
    static final String HEADER =
            "kind,in_force_from,in_force_until,ends_in,months_back,from_day,to_day,certainty,source";
    private static final int COLUMNS = HEADER.split(",", -1).length;
    private static final int LAST = 31;

    /// How windows follow each other.
    public sealed interface Shape {}

    /// @param endsOn the weekday on which the seven days end
    public record Weekly(DayOfWeek endsOn) implements Shape {}

    /// @param endsIn the months (1–12) in which a window may end
    /// @param monthsBack how many months before that it starts, on `fromDay`
    /// @param toDay the day of the month on which it ends, 31 for the last
    public record Monthly(Set<Integer> endsIn, int monthsBack, int fromDay, int toDay) implements Shape {
        public Monthly {
            endsIn = Set.copyOf(endsIn);
            if (endsIn.isEmpty() || !endsIn.stream().allMatch(month -> month >= 1 && month <= 12)) {
                throw new IllegalArgumentException("ends_in must be months 1 to 12, was " + endsIn);
            }
            if (monthsBack < 0 || fromDay < 1 || fromDay > LAST || toDay < 1 || toDay > LAST) {
                throw new IllegalArgumentException(
                        "days must be 1 to 31 and months_back not negative, were from_day %d, to_day %d, months_back %d"
                                .formatted(fromDay, toDay, monthsBack));
            }
        }
    }

    /// @throws CalendarFormatException if the line does not say what it should
    static WindowRule parse(String file, int no, String line) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length < COLUMNS) {
            throw new CalendarFormatException(file, no, "expected " + HEADER + ", found: " + line);
        }
        try {
            return new WindowRule(
                    PeriodKind.valueOf(cells[0]),
                    LocalDate.parse(cells[1]),
                    cells[2].isEmpty() ? null : LocalDate.parse(cells[2]),
                    shape(cells),
                    Certainty.of(cells[7]),
                    cells[8]);
        } catch (DateTimeException | IllegalArgumentException problem) {
            throw new CalendarFormatException(file, no, problem.getMessage() + " in: " + line);
        }
    }

    private static Shape shape(String[] cells) {
        return "week".equals(cells[3])
                ? new Weekly(DayOfWeek.of(Integer.parseInt(cells[6])))
                : new Monthly(
                        Arrays.stream(cells[3].split(" ")).map(Integer::valueOf).collect(Collectors.toSet()),
                        Integer.parseInt(cells[4]),
                        Integer.parseInt(cells[5]),
                        "last".equals(cells[6]) ? LAST : Integer.parseInt(cells[6]));
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || day.isBefore(inForceUntil));
    }

    /// The first window that ends on this day or later.
    ReportWindow windowFrom(LocalDate day) {
        return switch (shape) {
            case Weekly weekly -> {
                LocalDate lastDay = day.with(TemporalAdjusters.nextOrSame(weekly.endsOn()));
                yield new ReportWindow(this, lastDay.minusDays(6), lastDay);
            }
            case Monthly monthly -> windowFrom(monthly, day);
        };
    }

    private ReportWindow windowFrom(Monthly monthly, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        while (!monthly.endsIn().contains(month.getMonthValue())
                || dayIn(month, monthly.toDay()).isBefore(day)) {
            month = month.plusMonths(1);
        }
        LocalDate firstDay = dayIn(month.minusMonths(monthly.monthsBack()), monthly.fromDay());
        return new ReportWindow(this, firstDay, dayIn(month, monthly.toDay()));
    }

    private static LocalDate dayIn(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
