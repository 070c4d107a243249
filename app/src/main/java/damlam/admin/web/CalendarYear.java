package damlam.admin.web;

import damlam.calendar.Certainty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A year of the working calendar, ready to show.
///
/// @param estimated whether the year has no data of its own, only the weekly pattern and the fixed holidays
/// @param workingDays how many days of the year are worked
/// @param holidays how many are off that the week would make working days
public record CalendarYear(
        int year,
        List<Integer> years,
        boolean estimated,
        int workingDays,
        int holidays,
        List<Month> months,
        List<Stretch> stretches,
        List<Ground> grounds) {
    /// @param first its first day, which names it
    /// @param weeks from Monday to Sunday; null where the week belongs to the month before or after
    public record Month(LocalDate first, List<List<@Nullable Day>> weeks) {}

    /// @param kind `work`, `rest` (a weekend), `off` (a holiday), `swap` (worked in place of another)
    /// @param name of the holiday or swap; empty for an ordinary day
    public record Day(int number, String kind, String name, boolean sure) {}

    /// Days that follow each other for the same reason.
    public record Stretch(LocalDate from, LocalDate to, boolean worked, String name, String source, Certainty sure) {}

    /// What the calendar as a whole stands on: its hours, the fixed holidays, the year's list.
    public record Ground(String what, String value, String source, Certainty sure) {}
}
