package damlam.calendar;

import damlam.calendar.WorkWeek.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The hours of each day, and the working time before it; days are numbered from 1970-01-01.
///
/// Two tables make every day a look-up: 400 years of plain weeks and fixed holidays, after which the Gregorian
/// calendar repeats itself, and the days about which there is data with what they add to the plain pattern. 1.2
/// MB together.
final class DayTable {
    private static final int CYCLE_DAYS = 146_097;
    private static final int FIRST_YEAR = 1970;
    private static final Hours[] OFF = {};

    private final Hours[][] weekdays = new Hours[7][];
    private final Hours[] ordinary;
    private final BitSet fixedOff = new BitSet(CYCLE_DAYS);
    private final long[] plainBefore = new long[CYCLE_DAYS + 1];

    private final long firstDataDay;
    private final Hours[][] dataHours;
    private final long[] addedBefore;

    DayTable(WorkWeek week, Holidays holidays) {
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays[day.getValue() - 1] = array(week.on(day));
        }
        ordinary = array(week.ordinary());
        for (MonthDay fixed : holidays.fixedDays()) {
            markFixed(fixed);
        }
        for (int day = 0; day < CYCLE_DAYS; day++) {
            plainBefore[day + 1] = plainBefore[day] + total(plainHours(day));
        }
        firstDataDay = holidays.firstDataDay();
        dataHours = new Hours[Math.toIntExact(holidays.endOfData() - firstDataDay)][];
        addedBefore = new long[dataHours.length + 1];
        for (int i = 0; i < dataHours.length; i++) {
            dataHours[i] = knownHours(holidays, firstDataDay + i);
            addedBefore[i + 1] = addedBefore[i] + total(dataHours[i]) - total(plainHours(firstDataDay + i));
        }
    }

    Hours[] hours(long day) {
        long known = day - firstDataDay;
        return known >= 0 && known < dataHours.length ? dataHours[(int) known] : plainHours(day);
    }

    /// Working milliseconds from the start of day 0 to the start of `day`.
    long workingMsBefore(long day) {
        long cycles = Math.floorDiv(day, CYCLE_DAYS);
        long plain = cycles * plainBefore[CYCLE_DAYS] + plainBefore[Math.floorMod(day, CYCLE_DAYS)];
        return plain + addedBefore(day) - addedBefore(0);
    }

    /// Working milliseconds of a day with these hours, up to `msOfDay`.
    static long worked(Hours[] ofDay, long msOfDay) {
        long worked = 0;
        for (Hours hours : ofDay) {
            worked += Math.max(0, Math.min(msOfDay, hours.toMs()) - hours.fromMs());
        }
        return worked;
    }

    private long addedBefore(long day) {
        return addedBefore[(int) Math.clamp(day - firstDataDay, 0L, dataHours.length)];
    }

    private Hours[] plainHours(long day) {
        // 1970-01-01 was a Thursday.
        return fixedOff.get(Math.floorMod(day, CYCLE_DAYS)) ? OFF : weekdays[Math.floorMod(day + 3, 7)];
    }

    private Hours[] knownHours(Holidays holidays, long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        Hours[] ofWeekday = weekdays[date.getDayOfWeek().getValue() - 1];
        return holidays.on(date)
                .map(known -> !known.worked() ? OFF : ofWeekday.length > 0 ? ofWeekday : ordinary)
                .orElse(ofWeekday);
    }

    private void markFixed(MonthDay fixed) {
        for (int year = FIRST_YEAR; year < FIRST_YEAR + 400; year++) {
            if (fixed.isValidYear(year)) {
                fixedOff.set((int) fixed.atYear(year).toEpochDay());
            }
        }
    }

    private static Hours[] array(List<Hours> hours) {
        return hours.toArray(Hours[]::new);
    }

    private static long total(Hours[] ofDay) {
        return Arrays.stream(ofDay).mapToLong(Hours::ms).sum();
    }
}
