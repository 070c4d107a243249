package damlam.admin.web;

import damlam.admin.web.CalendarYear.Day;
import damlam.admin.web.CalendarYear.Ground;
import damlam.admin.web.CalendarYear.Month;
import damlam.admin.web.CalendarYear.Stretch;
import damlam.calendar.WorkCalendar;
import damlam.page.Words;
import damlam.rulebook.RuleFile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts the working calendar in force into words, from the file it is made of.
final class CalendarYears {
    private final WorkCalendar calendar = WorkCalendar.vietnam();
    private final List<RuleFile.Line> lines = RuleFile.read(WorkCalendar.class, "vn.csv");

    /// The years that have data, and the one asked for.
    private List<Integer> years(int asked) {
        TreeSet<Integer> years = new TreeSet<>(List.of(asked));
        of("year").forEach(line -> years.add(Integer.parseInt(line.cell("when"))));
        return List.copyOf(years);
    }

    private List<RuleFile.Line> of(String kind) {
        return lines.stream().filter(line -> line.cell("kind").equals(kind)).toList();
    }

    CalendarYear show(int year, Words words) {
        boolean estimated =
                of("year").stream().noneMatch(line -> line.cell("when").equals(String.valueOf(year)));
        List<LocalDate> days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .toList();
        return new CalendarYear(
                year,
                years(year),
                estimated,
                (int) days.stream().filter(calendar::isWorkingDay).count(),
                (int) days.stream()
                        .filter(day -> !isWeekend(day) && !calendar.isWorkingDay(day))
                        .count(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(year, month)))
                        .toList(),
                estimated ? fixed(year) : stretches(year),
                grounds(year, words));
    }

    private Month month(YearMonth month) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            List<@Nullable Day> days = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = week.plusDays(i);
                days.add(YearMonth.from(day).equals(month) ? day(day) : null);
            }
            weeks.add(Collections.unmodifiableList(days));
        }
        return new Month(month.atDay(1), weeks);
    }

    private Day day(LocalDate day) {
        String kind = calendar.isWorkingDay(day)
                ? isWeekend(day) ? "swap" : "work"
                : calendar.holiday(day).isPresent() ? "off" : "rest";
        String name = calendar.holiday(day).map(holiday -> holiday.name()).orElse("");
        return new Day(day.getDayOfMonth(), kind, name, name.isEmpty() || !calendar.isEstimated(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }

    private List<Stretch> stretches(int year) {
        List<Stretch> all = new ArrayList<>();
        for (RuleFile.Line line : lines) {
            boolean worked = line.cell("kind").equals("worked");
            if ((worked || line.cell("kind").equals("off")) && line.cell("when").startsWith(year + "-")) {
                LocalDate day = LocalDate.parse(line.cell("when"));
                Stretch next = new Stretch(day, day, worked, line.cell("name"), line.cell("source"), line.sure());
                Stretch last = all.isEmpty() ? null : all.getLast();
                if (last != null && continues(last, next)) {
                    all.set(
                            all.size() - 1,
                            new Stretch(last.from(), day, worked, last.name(), last.source(), last.sure()));
                } else {
                    all.add(next);
                }
            }
        }
        return List.copyOf(all);
    }

    private static boolean continues(Stretch last, Stretch next) {
        return last.to().plusDays(1).equals(next.from())
                && last.worked() == next.worked()
                && last.sure() == next.sure()
                && last.name().equals(next.name());
    }

    private List<Stretch> fixed(int year) {
        return of("fixed").stream()
                .map(line -> {
                    LocalDate day = MonthDay.parse("--" + line.cell("when")).atYear(year);
                    return new Stretch(day, day, false, line.cell("name"), line.cell("source"), line.sure());
                })
                .toList();
    }

    private List<Ground> grounds(int year, Words words) {
        List<Ground> grounds = new ArrayList<>();
        of("hours")
                .forEach(line -> grounds.add(new Ground(
                        words.say("admin.rules.hours"),
                        hours(line.cell("when"), words),
                        line.cell("source"),
                        line.sure())));
        of("fixed").stream()
                .findFirst()
                .ifPresent(line -> grounds.add(new Ground(
                        words.say("admin.rules.fixed"),
                        of("fixed").stream()
                                .map(each -> words.date(MonthDay.parse("--" + each.cell("when"))))
                                .collect(Collectors.joining(", ")),
                        line.cell("source"),
                        line.sure())));
        of("year").stream()
                .filter(line -> line.cell("when").equals(String.valueOf(year)))
                .forEach(line -> grounds.add(new Ground(
                        words.say("admin.rules.year", String.valueOf(year)),
                        words.say("admin.rules.year.whole"),
                        line.cell("source"),
                        line.sure())));
        return List.copyOf(grounds);
    }

    /// `MONDAY-FRIDAY 07:30-11:30 13:00-17:00`.
    private static String hours(String when, Words words) {
        String[] parts = when.split(" ");
        String days = Arrays.stream(parts[0].split("-"))
                .map(day -> words.weekday(DayOfWeek.valueOf(day)))
                .collect(Collectors.joining(" – "));
        return days + ", "
                + Arrays.stream(parts)
                        .skip(1)
                        .map(span -> span.replace("-", "–"))
                        .collect(Collectors.joining(", "));
    }
}
