package damlam.forms;

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

/// Words that documents and cases are written with, from a file of patterns. They are Vietnamese whatever language the
/// reader's screen has.
public final class Wording {
    public static final Locale VIETNAMESE = Locale.of("vi");

    static final Wording FORMS = of(Wording.class, "words.properties");
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private final Properties patterns;

    private Wording(Properties patterns) {
        this.patterns = patterns;
    }

    /// @param beside a class in whose package the file lies
    public static Wording of(Class<?> beside, String file) {
        InputStream found = Objects.requireNonNull(beside.getResourceAsStream(file), file);
        try (var reader = new InputStreamReader(found, StandardCharsets.UTF_8)) {
            Properties patterns = new Properties();
            patterns.load(reader);
            return new Wording(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException if there are no words for that key
    public String say(String key, Object... filled) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(pattern, VIETNAMESE).format(filled);
    }

    /// `17/04/2024`: the one form of days in figures, as on the pages.
    public static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /// `tháng 5 năm 2024`: what a period is called, by the month in which it ends.
    public static String period(Period period) {
        LocalDate end = period.cutOff();
        String year = String.valueOf(end.getYear());
        String month = String.valueOf(end.getMonthValue());
        return switch (period.kind()) {
            case WEEK -> FORMS.say("period.WEEK", day(end));
            case MONTH -> FORMS.say("period.MONTH", month, year);
            case QUARTER -> FORMS.say("period.QUARTER", ROMAN[(end.getMonthValue() - 1) / 3], year);
            case HALF_YEAR -> FORMS.say("period.HALF_YEAR." + month, month, year);
            case NINE_MONTHS -> FORMS.say("period.NINE_MONTHS", month, year);
            case YEAR -> FORMS.say("period.YEAR", month, year);
            case SCHOOL_YEAR ->
                FORMS.say(
                        "period.SCHOOL_YEAR",
                        String.valueOf(YearMonth.from(end).minusYears(1).getYear()),
                        year);
        };
    }
}
