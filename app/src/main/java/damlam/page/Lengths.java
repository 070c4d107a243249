package damlam.page;

import java.time.Duration;

/// Stretches of time in words: the two largest units, the smaller one left out when it is nothing, never rounded up.
class Lengths {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long CALENDAR_DAY = Duration.ofDays(1).toMillis();

    /// A working day has eight hours (Labour Code 2019, art. 105).
    private static final long WORKING_DAY = Duration.ofHours(8).toMillis();

    private final Words words;

    Lengths(Words words) {
        this.words = words;
    }

    String working(long ms) {
        return say(ms, WORKING_DAY);
    }

    /// The largest unit alone, where there is room for one.
    String workingInBrief(long ms) {
        if (ms >= WORKING_DAY) {
            return words.say("layout.time.days", ms / WORKING_DAY);
        }
        return ms >= HOUR ? words.say("layout.time.hours", ms / HOUR) : working(ms);
    }

    /// To the minute, where the two largest units would hide a difference.
    String workingToTheMinute(long ms) {
        if (ms < WORKING_DAY || ms % HOUR < MINUTE) {
            return working(ms);
        }
        return working(ms - ms % HOUR) + " " + words.say("layout.time.minutes", ms % HOUR / MINUTE);
    }

    boolean isUnderAMinute(long ms) {
        return ms < MINUTE;
    }

    String calendar(long ms) {
        return say(ms, CALENDAR_DAY);
    }

    private String say(long ms, long day) {
        if (ms < 0) {
            throw new IllegalArgumentException("a stretch of time cannot be negative, was " + ms + " ms");
        }
        if (ms >= day) {
            return two("layout.time.days", ms / day, "layout.time.hours", ms % day / HOUR);
        }
        if (ms >= HOUR) {
            return two("layout.time.hours", ms / HOUR, "layout.time.minutes", ms % HOUR / MINUTE);
        }
        return ms >= MINUTE ? words.say("layout.time.minutes", ms / MINUTE) : words.say("layout.time.underAMinute");
    }

    private String two(String largerKey, long larger, String smallerKey, long smaller) {
        String first = words.say(largerKey, larger);
        return smaller == 0 ? first : first + " " + words.say(smallerKey, smaller);
    }
}
