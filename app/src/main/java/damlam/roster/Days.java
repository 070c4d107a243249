package damlam.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people write them in lists: `17/4/2024`, `17-04-2024`, `17.4.2024`, `2024-04-17`, and the bare number that
/// a spreadsheet makes of a day when its format is lost.
public final class Days {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}");

    /// Day 0 of spreadsheets, set so that all days after 28/02/1900 are right: they count a 29/02/1900.
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Days() {}

    /// @return empty if it is no day of the calendar
    public static Optional<LocalDate> read(String cell) {
        Matcher dayFirst = DAY_FIRST.matcher(cell);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(cell);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        return SERIAL.matcher(cell).matches()
                ? Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(cell)))
                : Optional.empty();
    }

    static String write(LocalDate day) {
        return WRITTEN.format(day);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
