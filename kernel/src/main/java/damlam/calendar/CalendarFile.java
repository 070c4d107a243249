package damlam.calendar;

import damlam.calendar.WorkWeek.Hours;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads a calendar: lines `kind,when,certainty,name,source`, explained at the head of `vn.csv`.
final class CalendarFile {
    private static final String HEADER = "kind,when,certainty,name,source";

    private final String name;
    private ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    private final List<Holidays.Day> days = new ArrayList<>();
    private final Map<MonthDay, String> fixed = new HashMap<>();
    private final Set<Year> complete = new HashSet<>();

    CalendarFile(String name) {
        this.name = name;
    }

    /// @throws CalendarFormatException at the first line that does not say what it should
    WorkCalendar read(BufferedReader reader) throws IOException {
        int no = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            no++;
            String text = (no == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
            if (!text.isEmpty() && !text.startsWith("#") && !text.equals(HEADER)) {
                readLine(no, text);
            }
        }
        if (week.isEmpty()) {
            throw new CalendarFormatException(name, Math.max(1, no), "no line 'hours,MONDAY-FRIDAY 07:30-11:30 …,…'");
        }
        try {
            return new WorkCalendar(name, zone, new WorkWeek(week), new Holidays(days, fixed, complete));
        } catch (IllegalArgumentException problem) {
            throw new CalendarFormatException(name, no, String.valueOf(problem.getMessage()));
        }
    }

    private void readLine(int no, String text) {
        String[] cells = text.split(",", 5);
        if (cells.length < 5) {
            throw new CalendarFormatException(name, no, "expected " + HEADER + ", found: " + text);
        }
        try {
            readCells(cells[0].strip(), cells[1].strip(), Certainty.of(cells[2].strip()), cells[3], cells[4]);
        } catch (DateTimeException problem) {
            throw new CalendarFormatException(
                    name, no, "'%s' is no %s".formatted(cells[1].strip(), wanted(cells[0].strip())));
        } catch (IllegalArgumentException problem) {
            throw new CalendarFormatException(name, no, problem.getMessage() + " in: " + text);
        }
    }

    /// What a line of that kind must say, where what it says is no time of that sort.
    private static String wanted(String kind) {
        return switch (kind) {
            case "zone" -> "time zone; write it like Asia/Ho_Chi_Minh";
            case "fixed" -> "day of every year; write it like 09-02, month first";
            case "year" -> "year; write it like 2024";
            default -> "day; write it like 2024-02-08";
        };
    }

    private void readCells(String kind, String when, Certainty certainty, String label, String source) {
        switch (kind) {
            case "zone" -> zone = ZoneId.of(when);
            case "hours" -> readHours(when);
            case "fixed" -> fixed.put(MonthDay.parse("--" + when), label);
            case "year" -> complete.add(Year.parse(when));
            case "off" -> days.add(new Holidays.Day(LocalDate.parse(when), false, certainty, label, source));
            case "worked" -> days.add(new Holidays.Day(LocalDate.parse(when), true, certainty, label, source));
            default ->
                throw new IllegalArgumentException(
                        "kind must be zone, hours, fixed, year, off or worked, was '" + kind + "'");
        }
    }

    /// `MONDAY-FRIDAY 07:30-11:30 13:00-17:00`, or one weekday.
    private void readHours(String when) {
        String[] parts = when.split(" +");
        String[] range = parts[0].toUpperCase(Locale.ROOT).split("-");
        DayOfWeek first = weekday(range[0]);
        DayOfWeek last = weekday(range[range.length - 1]);
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException("the first weekday must not come after the last");
        }
        List<Hours> hours = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            hours.add(readSpan(parts[i]));
        }
        for (int day = first.getValue(); day <= last.getValue(); day++) {
            week.put(DayOfWeek.of(day), hours);
        }
    }

    private static DayOfWeek weekday(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(text)) {
                return day;
            }
        }
        throw new IllegalArgumentException("a weekday must look like MONDAY, was '" + text + "'");
    }

    private static Hours readSpan(String text) {
        String[] ends = text.split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("hours must look like 07:30-11:30, were '" + text + "'");
        }
        return new Hours(msOfDay(ends[0]), msOfDay(ends[1]));
    }

    private static int msOfDay(String clock) {
        if (!clock.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")) {
            throw new IllegalArgumentException("a time of day must look like 07:30, was '" + clock + "'");
        }
        int hour = Integer.parseInt(clock.substring(0, 2));
        return (hour * 60 + Integer.parseInt(clock.substring(3))) * 60_000;
    }
}
