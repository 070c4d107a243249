package damlam.calendar;

import damlam.calendar.WorkWeek.Hours;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Which milliseconds count as working time, and which days are working days (DESIGN.md, section 3, rule 4).
///
/// Instants are milliseconds since 1970-01-01T00:00Z; working hours are read by the wall clock of the
/// calendar's zone. Any instant and any day has an answer: a day without data follows the week and the fixed
/// holidays, and [#isEstimated] says so. Immutable, and safe to share between threads.
public final class WorkCalendar {
    static final long DAY_MS = 86_400_000;

    private final String name;
    private final WallClock clock;
    private final WorkWeek week;
    private final Holidays holidays;
    private final DayTable table;
    private final boolean everyMoment;

    /// @throws IllegalArgumentException if the hours run over a change of the zone's clocks
    public WorkCalendar(String name, ZoneId zone, WorkWeek week, Holidays holidays) {
        this.name = name;
        this.clock = new WallClock(zone);
        this.week = week;
        this.holidays = holidays;
        this.table = new DayTable(week, holidays);
        this.everyMoment = week.equals(WorkWeek.ALWAYS) && holidays == Holidays.NONE;
        clock.requireSteady(week);
    }

    /// The calendar of Vietnam's state bodies, from `vn.csv` beside this class, which gives source and
    /// certainty of each day.
    public static WorkCalendar vietnam() {
        return Vietnam.CALENDAR;
    }

    /// Every millisecond counts and every day is a working day; days are those of UTC+7.
    public static WorkCalendar none() {
        return None.CALENDAR;
    }

    /// A calendar from a file of the same form as `vn.csv`, which explains it.
    ///
    /// @throws CalendarFormatException at the first line that cannot be used
    public static WorkCalendar read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return new CalendarFile(file.toString()).read(reader);
        }
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return clock.zone();
    }

    /// W(t): working milliseconds since the day 1970-01-01 began; negative for earlier instants. Costs the same
    /// for any instant.
    public long workingMsUntil(long instantMs) {
        long local = instantMs + clock.offsetMs(instantMs);
        long day = Math.floorDiv(local, DAY_MS);
        return table.workingMsBefore(day) + DayTable.worked(table.hours(day), local - day * DAY_MS);
    }

    /// Working milliseconds from one instant to another: W(to) − W(from). The parts of a stretch sum exactly to
    /// the whole.
    public long workingMs(long fromMs, long toMs) {
        return everyMoment ? toMs - fromMs : workingMsUntil(toMs) - workingMsUntil(fromMs);
    }

    /// Whether every millisecond is working time, as in [#none].
    public boolean countsEveryMoment() {
        return everyMoment;
    }

    public boolean isWorkingDay(LocalDate day) {
        return table.hours(day.toEpochDay()).length > 0;
    }

    /// Whether that day is a guess: its year has no data, or its line is unverified.
    public boolean isEstimated(LocalDate day) {
        return !holidays.isComplete(Year.from(day))
                || holidays.on(day)
                        .filter(known -> known.certainty() == Certainty.UNVERIFIED)
                        .isPresent();
    }

    /// The holiday or swap that makes that day differ from its weekday, if there is one.
    public Optional<Holidays.Day> holiday(LocalDate day) {
        return holidays.on(day);
    }

    /// That day if it is a working day, else the next one: a period that ends on a day off ends with the next
    /// working day (Civil Code 2015, art. 148.5).
    public LocalDate sameOrNextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// The `days`-th working day after that day, or before it if negative; 0 gives the day itself, working or
    /// not.
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        int step = Integer.signum(days);
        LocalDate reached = day;
        for (int left = Math.abs(days); left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /// How many working days there are after `from`, up to and including `to`; negative if `to` is earlier.
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    /// The day of the calendar's zone that holds this instant.
    public LocalDate dayOf(long instantMs) {
        return LocalDate.ofEpochDay(Math.floorDiv(instantMs + clock.offsetMs(instantMs), DAY_MS));
    }

    /// The first instant of that day. A deadline on day D passes at `startOf(D.plusDays(1))`.
    public long startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant().toEpochMilli();
    }

    /// The working stretches of that day in order; empty for a day off.
    public List<Stretch> stretches(LocalDate day) {
        List<Stretch> stretches = new ArrayList<>();
        for (Hours hours : table.hours(day.toEpochDay())) {
            stretches.add(new Stretch(clock.instantMs(day, hours.fromMs()), clock.instantMs(day, hours.toMs())));
        }
        return List.copyOf(stretches);
    }

    /// Working milliseconds of an ordinary working day: 8 hours in `vn`, 24 in `none`.
    public long ordinaryDayMs() {
        return week.ordinary().stream().mapToLong(Hours::ms).sum();
    }

    /// A length of working time in days, hours and minutes of this calendar, rounded down to the minute.
    ///
    /// @param workingMs at least 0
    public WorkingTime inDays(long workingMs) {
        if (workingMs < 0) {
            throw new IllegalArgumentException("working time must not be negative, was " + workingMs);
        }
        long minutes = workingMs % ordinaryDayMs() / 60_000;
        return new WorkingTime(workingMs / ordinaryDayMs(), (int) (minutes / 60), (int) (minutes % 60));
    }

    @Override
    public String toString() {
        return "WorkCalendar[%s, %s]".formatted(name, zone());
    }

    private static final class None {
        private static final WorkCalendar CALENDAR =
                new WorkCalendar("none", ZoneOffset.ofHours(7), WorkWeek.ALWAYS, Holidays.NONE);
    }

    private static final class Vietnam {
        private static final WorkCalendar CALENDAR = load();

        private static WorkCalendar load() {
            InputStream resource = Objects.requireNonNull(WorkCalendar.class.getResourceAsStream("vn.csv"), "vn.csv");
            try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                return new CalendarFile("vn").read(reader);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
