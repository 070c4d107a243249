package damlam.logfile;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads instants. A text without zone is wall-clock time of the given zone; what a clock never showed is no
/// time. Fractions of a millisecond are cut off.
final class Instants {
    /// Stands for "no time" and "not a time".
    static final long NONE = Long.MIN_VALUE;

    private static final long DAY_MS = 86_400_000;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String format;
    private final ZoneId zone;
    private final @Nullable DateTimeFormatter pattern;
    private final @Nullable ZoneOffset steadyOffset;

    /// @param format `iso`, `epoch-ms`, `epoch-s`, or letters of [DateTimeFormatter] such as `dd/MM/yyyy
    /// HH:mm:ss`
    /// @throws IllegalArgumentException if the letters mean nothing
    Instants(String format, ZoneId zone) {
        this.format = format;
        this.zone = zone;
        this.pattern = List.of("iso", "epoch-ms", "epoch-s").contains(format)
                ? null
                : DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT);
        this.steadyOffset = zone.getRules().isFixedOffset() ? zone.getRules().getOffset(Instant.EPOCH) : null;
    }

    /// @return milliseconds since 1970-01-01T00:00Z, or [#NONE] if it is not a time of this format
    long parse(byte[] text, int from, int end) {
        if (pattern != null) {
            return parsePattern(new String(text, from, end - from, StandardCharsets.UTF_8), pattern);
        }
        return switch (format) {
            case "iso" -> parseIso(text, from, end, 0);
            case "epoch-ms" -> parseNumber(text, from, end, 1);
            default -> parseNumber(text, from, end, 1000);
        };
    }

    /// As [#parse], but a day alone counts to its end: what is due on a day is due when the day is over.
    long parseDue(byte[] text, int from, int end) {
        return format.equals("iso") ? parseIso(text, from, end, 1) : parse(text, from, end);
    }

    /// `2024-05-06T07:30:00.123+07:00`; date and time apart by `T` or a space; seconds, fraction and zone may
    /// be missing, and so may the time of day.
    private long parseIso(byte[] b, int from, int end, int daysLater) {
        if (end - from < 10 || b[from + 4] != '-' || b[from + 7] != '-') {
            return NONE;
        }
        int year = digits(b, from, 4);
        int month = digits(b, from + 5, 2);
        int day = digits(b, from + 8, 2);
        if ((year | month | day) < 0 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return NONE;
        }
        long days = epochDay(year, month, day);
        int at = from + 10;
        if (at == end) {
            return inZone((days + daysLater) * DAY_MS);
        }
        if (end - at < 6 || (b[at] != 'T' && b[at] != ' ') || b[at + 3] != ':') {
            return NONE;
        }
        int hour = digits(b, at + 1, 2);
        int minute = digits(b, at + 4, 2);
        if ((hour | minute) < 0 || hour > 23 || minute > 59) {
            return NONE;
        }
        return parseSeconds(b, at + 6, end, days * DAY_MS + (hour * 60L + minute) * 60_000);
    }

    private long parseSeconds(byte[] b, int from, int end, long untilMinute) {
        int at = from;
        long ms = untilMinute;
        if (at < end && b[at] == ':') {
            int second = end - at < 3 ? -1 : digits(b, at + 1, 2);
            if (second < 0 || second > 59) {
                return NONE;
            }
            ms += second * 1000L;
            at += 3;
            if (at < end && (b[at] == '.' || b[at] == ',')) {
                int scale = 100;
                int first = ++at;
                for (; at < end && isDigit(b[at]); at++) {
                    ms += (long) (b[at] - '0') * scale;
                    scale /= 10;
                }
                if (at == first) {
                    return NONE;
                }
            }
        }
        return at == end ? inZone(ms) : parseOffset(b, at, end, ms);
    }

    /// `Z`, `+07:00`, `+0700` or `+07`, after a space or not.
    private static long parseOffset(byte[] b, int from, int end, long local) {
        int at = b[from] == ' ' ? from + 1 : from;
        int length = end - at;
        if (length == 1 && (b[at] == 'Z' || b[at] == 'z')) {
            return local;
        }
        boolean colon = length == 6 && b[at + 3] == ':';
        if ((!colon && length != 5 && length != 3) || (b[at] != '+' && b[at] != '-')) {
            return NONE;
        }
        int hours = digits(b, at + 1, 2);
        int minutes = length == 3 ? 0 : digits(b, end - 2, 2);
        if ((hours | minutes) < 0 || hours > 18 || minutes > 59) {
            return NONE;
        }
        long offset = (hours * 60L + minutes) * 60_000;
        return b[at] == '+' ? local - offset : local + offset;
    }

    /// The instant at which the zone's clocks show this; [#NONE] if they jumped over it.
    long inZone(long localMs) {
        if (steadyOffset != null) {
            return localMs - steadyOffset.getTotalSeconds() * 1000L;
        }
        LocalDateTime local = LocalDateTime.ofEpochSecond(
                Math.floorDiv(localMs, 1000), Math.floorMod(localMs, 1000) * 1_000_000, ZoneOffset.UTC);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? NONE : localMs - offsets.get(0).getTotalSeconds() * 1000L;
    }

    private long parsePattern(String text, DateTimeFormatter letters) {
        try {
            TemporalAccessor found = letters.parse(text.strip());
            if (found.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Instant.from(found).toEpochMilli();
            }
            LocalTime time = found.query(TemporalQueries.localTime());
            LocalDateTime local = LocalDate.from(found).atTime(time == null ? LocalTime.MIDNIGHT : time);
            return inZone(local.toInstant(ZoneOffset.UTC).toEpochMilli());
        } catch (DateTimeException | ArithmeticException notATime) {
            return NONE;
        }
    }

    private static long parseNumber(byte[] b, int from, int end, long scale) {
        boolean negative = from < end && b[from] == '-';
        int first = negative ? from + 1 : from;
        if (first == end || end - first > 15) {
            return NONE;
        }
        long number = 0;
        for (int at = first; at < end; at++) {
            if (!isDigit(b[at])) {
                return NONE;
            }
            number = 10 * number + (b[at] - '0');
        }
        return (negative ? -number : number) * scale;
    }

    private static int digits(byte[] b, int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) {
            if (!isDigit(b[at])) {
                return -1;
            }
            number = 10 * number + (b[at] - '0');
        }
        return number;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    /// Days since 1970-01-01, counted in years that begin in March, so that the leap day comes last.
    private static long epochDay(int year, int month, int day) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = shifted - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }
}
