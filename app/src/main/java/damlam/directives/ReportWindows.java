package damlam.directives;

import damlam.directives.ReportRule.Window;
import damlam.dispatch.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// On which days the data of periodic reports are closed: `report-windows.csv`, with source and certainty of each line.
final class ReportWindows {
    static final ReportWindows STANDARD = load();

    private final Map<Period, List<MonthDay>> closings = new EnumMap<>(Period.class);
    private final DayOfWeek weekCloses;

    private ReportWindows(List<String> lines) {
        DayOfWeek week = DayOfWeek.SUNDAY;
        for (String line : lines) {
            String[] columns = line.split(",", 3);
            Period period = Period.valueOf(columns[0]);
            if (period == Period.WEEKLY) {
                week = DayOfWeek.valueOf(columns[1]);
            } else {
                closings.put(
                        period,
                        Arrays.stream(columns[1].split(" "))
                                .map(day -> MonthDay.parse("--" + day))
                                .sorted()
                                .toList());
            }
        }
        this.weekCloses = week;
    }

    Window window(Period period, LocalDate day) {
        if (period == Period.WEEKLY) {
            LocalDate to = day.with(TemporalAdjusters.nextOrSame(weekCloses));
            return new Window(to.minusDays(6), to);
        }
        List<MonthDay> ends = Objects.requireNonNull(closings.get(period), () -> "no windows for " + period);
        LocalDate before = ends.getLast().atYear(day.getYear() - 1);
        for (int year = day.getYear(); ; year++) {
            for (MonthDay end : ends) {
                LocalDate to = end.atYear(year);
                if (!to.isBefore(day)) {
                    return new Window(before.plusDays(1), to);
                }
                before = to;
            }
        }
    }

    private static ReportWindows load() {
        InputStream resource =
                Objects.requireNonNull(ReportWindows.class.getResourceAsStream("report-windows.csv"), "report-windows");
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new ReportWindows(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("period,"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
