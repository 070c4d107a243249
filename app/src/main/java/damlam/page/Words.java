package damlam.page;

import damlam.org.Org;
import damlam.org.ToDo;
import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a page says, in one language: messages, dates, figures and stretches of time.
///
/// Messages are in `messages/<feature>_vi.properties` and `messages/<feature>_en.properties`. A key starts with its
/// feature: `cases.title` is found in `messages/cases`. Patterns are those of [MessageFormat]; an apostrophe is written
/// ’, for the straight one means something else there. A count is written `{0}`, its English plural
/// `{0} {0,choice,1#case|1<cases}`.
public final class Words {
    private static final Locale VIETNAMESE = Locale.of("vi");
    /// What the release noted as a ground where it knew no law, the longer ones first.
    private static final List<String> GROUND_NOTES = List.of(
            "page.ground.makeshift.none", "page.ground.makeshift.days", "page.ground.makeshift", "page.ground.own");
    private static final Map<Locale, Words> BY_LOCALE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Lengths lengths;
    private final DateTimeFormatter date;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter momentWithYear;

    private Words(Locale locale) {
        this.locale = locale;
        this.lengths = new Lengths(this);
        this.date = form("layout.form.date");
        this.weekday = form("layout.form.weekday");
        this.moment = form("layout.form.moment");
        this.momentWithYear = form("layout.form.momentWithYear");
    }

    /// Vietnamese, unless English was asked for.
    public static Words in(Locale locale) {
        Locale known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : VIETNAMESE;
        return BY_LOCALE.computeIfAbsent(known, Words::new);
    }

    public boolean english() {
        return Locale.ENGLISH.equals(locale);
    }

    /// `vi` or `en`, for the `lang` of a page.
    public String language() {
        return locale.getLanguage();
    }

    /// The words for a key, with what fills their places `{0}`, `{1}`.
    ///
    /// @throws MissingResourceException if there are none; a test reads all files, so none is missing
    public String say(String key, @Nullable Object... filled) {
        return new MessageFormat(pattern(key), locale).format(filled);
    }

    /// What waits for somebody, with by when the first of it is due; as it is where none of it has a day.
    public String nearest(String head, @Nullable LocalDate nearest, LocalDate today) {
        return nearest == null
                ? head
                : say(today.isAfter(nearest) ? "page.nearest.late" : "page.nearest", head, date(nearest));
    }

    /// The first line of a list: how much of it waits, and by when the first of that is due; else what `<key>.none`
    /// says.
    public String waiting(String key, ToDo waiting, LocalDate today) {
        return waiting.count() == 0 ? say(key + ".none") : nearest(say(key, waiting.count()), waiting.nearest(), today);
    }

    /// As [#say], for a sentence with marks in it: the message may hold tags, what fills it is escaped, and what fills
    /// it may itself be a piece of a template.
    public Content rich(String key, @Nullable Object... filled) {
        return RichWords.of(new MessageFormat(pattern(key), locale), filled);
    }

    /// A refusal of reasons that have too little in them, with what counts.
    public String letters(String refusal) {
        return refusal + " " + say("page.typed.letters");
    }

    /// What somebody wrote, where a sentence of the program ends with it: without a full stop of its own.
    public static String unstopped(String written) {
        return written.strip().replaceFirst("\\.$", "");
    }

    /// The ground of a rule. What the law is called stays Vietnamese in every language; what the release noted where it
    /// knew no law is said in the language of the page.
    public String ground(String basis) {
        if (!english()) {
            return basis;
        }
        String said = basis;
        for (String note : GROUND_NOTES) {
            said = said.replace(in(VIETNAMESE).say(note), say(note));
        }
        return said;
    }

    /// Whether there are words for a key whose end comes from elsewhere.
    public boolean knows(String key) {
        return bundle(key).containsKey(key);
    }

    private String pattern(String key) {
        return bundle(key).getString(key);
    }

    private ResourceBundle bundle(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a key starts with its feature, as in cases.title; was " + key);
        }
        return ResourceBundle.getBundle("messages/" + key.substring(0, dot), locale);
    }

    private DateTimeFormatter form(String key) {
        return DateTimeFormatter.ofPattern(pattern(key), locale);
    }

    /// `16/05/2024`; in English `16 May 2024`.
    public String date(LocalDate day) {
        return date.format(day);
    }

    /// What a refusal names: a day as days are written here, anything else as it is.
    public String named(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? date(LocalDate.parse(value)) : value;
    }

    /// The day of an instant, as [#date(LocalDate)].
    public String date(Instant at) {
        return date.format(here(at));
    }

    /// `Thứ Năm, 16/05/2024`.
    public String weekday(LocalDate day) {
        return weekday.format(day);
    }

    /// `Thứ Hai`.
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    /// `T2`: the head of a column.
    public String weekdayShort(DayOfWeek day) {
        return day.getDisplayName(TextStyle.NARROW, locale);
    }

    /// `Tháng 5`.
    public String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /// `14/12`; in English `14 December`.
    public String date(MonthDay day) {
        return form("layout.form.monthDay").format(day);
    }

    /// `16/05, 09:40`: where the year is plain from the rest.
    public String moment(Instant at) {
        return moment.format(here(at));
    }

    /// `Hưng Yên, ngày 05 tháng 01 năm 2026`: days below 10 and the first two months have a zero (NĐ 30/2020, Phụ lục
    /// I).
    ///
    /// @param place empty where it is not known
    public String placed(String place, LocalDate day) {
        String month = String.format(day.getMonthValue() < 3 ? "%02d" : "%d", day.getMonthValue());
        String said =
                say("page.paper.day", String.format("%02d", day.getDayOfMonth()), month, String.valueOf(day.getYear()));
        return place.isEmpty() ? said : say("page.paper.placed", place, said);
    }

    /// `09:40, 16/05/2024`.
    public String momentWithYear(Instant at) {
        return momentWithYear.format(here(at));
    }

    private static ZonedDateTime here(Instant at) {
        return at.atZone(Org.ZONE);
    }

    /// `1.581`.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// `1.234,5`.
    public String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /// `71/108`: a figure with its denominator.
    public String share(long part, long whole) {
        return number(part) + "/" + number(whole);
    }

    /// `65,7%`, `100%`; halves are rounded up, as on paper; a dash where there is nothing to divide by.
    public String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        BigDecimal percent = BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        boolean even = percent.stripTrailingZeros().scale() <= 0;
        return number(percent.doubleValue(), even ? 0 : 1) + "%";
    }

    /// `4 ngày 3 giờ làm việc`: working time in days of eight hours.
    public String working(long workingMs) {
        return say("layout.time.working", length(workingMs));
    }

    /// `4 ngày 3 giờ`: the same without the word for working time, where a column's head says it.
    public String length(long workingMs) {
        return lengths.working(workingMs);
    }

    /// `4 ngày 3 giờ 12 phút`: the same to the minute, for figures that are added up or held against each other.
    public String lengthToTheMinute(long workingMs) {
        return lengths.workingToTheMinute(workingMs);
    }

    /// `9 ngày 19 giờ`: time by the calendar, in days of 24 hours.
    public String calendarLength(long calendarMs) {
        return lengths.calendar(calendarMs);
    }

    /// `4 ngày`: the largest unit alone, for cells and other narrow places.
    public String brief(long workingMs) {
        return lengths.workingInBrief(workingMs);
    }

    /// `còn 2 ngày 5 giờ`, or `trễ 3 giờ 10 phút` once it is past. Between the last working minute and the first one
    /// after it there is no time to tell: `đến hạn`, then `vừa quá hạn`.
    public String left(long workingMs) {
        return left(workingMs, length(Math.abs(workingMs)));
    }

    /// As [#left(long)], in the largest unit alone.
    public String leftInBrief(long workingMs) {
        return left(workingMs, brief(Math.abs(workingMs)));
    }

    private String left(long workingMs, String length) {
        if (lengths.isUnderAMinute(Math.abs(workingMs))) {
            return say(workingMs < 0 ? "layout.time.justLate" : "layout.time.due");
        }
        return say(workingMs < 0 ? "layout.time.late" : "layout.time.left", length);
    }

    /// `từ 14/05, 14:00; theo lịch 3 ngày 20 giờ`: what stands behind a clock.
    public String since(Held held) {
        return say("layout.time.since", moment(held.since()), calendarLength(held.calendarMs()));
    }

    /// `1,4 MB`.
    public String fileSize(long bytes) {
        if (bytes < 1_000_000) {
            return number(Math.max(1, Math.round(bytes / 1_000.0))) + " kB";
        }
        return number(bytes / 1_000_000.0, 1) + " MB";
    }
}
