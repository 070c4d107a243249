package damlam.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The words of a report on paper, from `paper.properties`, and dates and shares as documents write them.
final class PaperWords {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Properties PATTERNS = load();
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private PaperWords() {}

    private static Properties load() {
        InputStream file = Objects.requireNonNull(PaperWords.class.getResourceAsStream("paper.properties"), "words");
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties patterns = new Properties();
            patterns.load(reader);
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException if there are no words for that key
    static String say(String key, Object... filled) {
        String pattern = PATTERNS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(pattern, VIETNAMESE).format(filled);
    }

    /// `17/4/2024`, as documents write it.
    static String day(LocalDate day) {
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /// Days below 10 and the months 1 and 2 have a leading zero (NĐ 30/2020, annex I, II.4).
    static String placeAndDate(String place, @Nullable LocalDate date) {
        if (date == null) {
            return say("place.open", place);
        }
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return say("place.dated", place, "%02d".formatted(date.getDayOfMonth()), month, String.valueOf(date.getYear()));
    }

    /// `tháng 5 năm 2024`: what a period is called, by the month in which it ends.
    static String period(Period period) {
        LocalDate end = period.cutOff();
        String year = String.valueOf(end.getYear());
        String month = String.valueOf(end.getMonthValue());
        return switch (period.kind()) {
            case WEEK -> say("period.WEEK", day(end));
            case MONTH -> say("period.MONTH", month, year);
            case QUARTER -> say("period.QUARTER", ROMAN[(end.getMonthValue() - 1) / 3], year);
            case HALF_YEAR -> say("period.HALF_YEAR." + month, month, year);
            case NINE_MONTHS -> say("period.NINE_MONTHS", month, year);
            case YEAR -> say("period.YEAR", month, year);
            case SCHOOL_YEAR ->
                say(
                        "period.SCHOOL_YEAR",
                        String.valueOf(YearMonth.from(end).minusYears(1).getYear()),
                        year);
        };
    }

    /// `31/41 (75,6%)`; without a share where it is of nothing, or nothing, or all.
    static String figure(Figure figure) {
        String both = both(figure);
        boolean telling = figure.counted() > 0 && figure.counted() < figure.total();
        return telling ? both + " (" + percent(figure) + ")" : both;
    }

    static String both(Figure figure) {
        return number(figure.counted()) + "/" + number(figure.total());
    }

    private static String percent(Figure figure) {
        return String.format(VIETNAMESE, "%.1f%%", 100.0 * figure.counted() / figure.total());
    }

    static String number(int number) {
        return String.format(VIETNAMESE, "%,d", number);
    }
}
