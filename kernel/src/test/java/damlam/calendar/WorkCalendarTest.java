package damlam.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private static final WorkCalendar VN = WorkCalendar.vietnam();
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    @ParameterizedTest
    @CsvSource({
        "2024-04-17, 1, 2024-04-19", // 18/4 is the Hùng Kings' day
        "2024-04-26, 1, 2024-05-02", // 29/4 swapped, 30/4 and 01/5 off
        "2024-05-03, 1, 2024-05-04", // a Saturday, worked for 29/4
        "2025-04-25, 1, 2025-04-26", // a Saturday, worked for 02/5
        "2025-04-29, 1, 2025-05-05",
        "2024-02-07, 1, 2024-02-15", // Tết
        "2026-04-24, 1, 2026-04-28", // the Hùng Kings' day fell on a Sunday
        "2024-04-19, -1, 2024-04-17",
        "2024-05-02, -1, 2024-04-26",
        "2024-04-20, 0, 2024-04-20",
        "2024-05-20, 10, 2024-06-03",
    })
    void workingDaysAreCountedOverHolidaysAndSwaps(LocalDate from, int days, LocalDate expected) {
        assertThat(VN.plusWorkingDays(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-04, true",
        "2024-05-11, false",
        "2024-04-29, false",
        "2025-04-26, true",
        "2025-05-02, false",
        "2026-01-02, false",
        "2026-01-10, true",
        "2026-08-22, true",
        "2026-08-31, false",
        "2023-04-30, false",
        "2023-05-01, false",
        "2023-05-02, true",
        "1969-09-02, false",
        "9999-09-02, false",
        "9999-09-03, true",
    })
    void aDayIsAWorkingDayByWeekHolidayAndSwap(LocalDate day, boolean working) {
        assertThat(VN.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void aDeadlineOnADayOffMovesToTheNextWorkingDay() {
        assertThat(VN.sameOrNextWorkingDay(LocalDate.parse("2024-04-27"))).isEqualTo(LocalDate.parse("2024-05-02"));
        assertThat(VN.sameOrNextWorkingDay(LocalDate.parse("2024-05-04"))).isEqualTo(LocalDate.parse("2024-05-04"));
    }

    @Test
    void workingDaysBetweenIsTheInverseOfPlus() {
        LocalDate from = LocalDate.parse("2024-04-26");
        assertThat(VN.workingDaysBetween(from, VN.plusWorkingDays(from, 7))).isEqualTo(7);
        assertThat(VN.workingDaysBetween(VN.plusWorkingDays(from, 7), from)).isEqualTo(-7);
        assertThat(VN.workingDaysBetween(from, LocalDate.parse("2024-05-01"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-06, false", // data, an ordinary Monday
        "2024-04-29, false", // reported by the press
        "2026-01-02, true", // a swap that was only proposed
        "2026-08-22, true",
        "2023-05-02, true", // no data for the year
        "2027-02-08, true",
    })
    void whatIsGuessedIsMarked(LocalDate day, boolean estimated) {
        assertThat(VN.isEstimated(day)).isEqualTo(estimated);
    }

    @Test
    void aHolidayTellsItsNameAndSource() {
        Holidays.Day swap = VN.holiday(LocalDate.parse("2024-05-04")).orElseThrow();
        assertThat(swap.worked()).isTrue();
        assertThat(swap.source()).contains("2450/VPCP-KGVX");
        assertThat(VN.holiday(LocalDate.parse("2030-09-02")).orElseThrow().worked())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-06T07:30, 2024-05-06T17:00, 28800000", // a working day has eight hours
        "2024-05-06T11:00, 2024-05-06T13:30, 3600000", // noon does not count
        "2024-05-06T17:00, 2024-05-07T07:30, 0", // nor does the night
        "2024-05-03T16:00, 2024-05-06T08:30, 36000000", // one hour, a worked Saturday, one hour
        "2024-04-26T16:59:59.999, 2024-05-02T07:30:00.001, 2",
        "2024-05-11T00:00, 2024-05-13T00:00, 0",
    })
    void workingTimeIsWhatLiesInWorkingHours(LocalDateTime from, LocalDateTime to, long ms) {
        assertThat(VN.workingMs(instant(from), instant(to))).isEqualTo(ms);
    }

    @Property(tries = 60)
    void workingTimeAgreesWithCountingMinutes(
            @ForAll @LongRange(min = 0, max = 6_000_000) long startMinute,
            @ForAll @LongRange(max = 10_000) long minutes) {
        long from = Instant.parse("2019-11-11T00:00:00Z").toEpochMilli() + startMinute * 60_000;
        long plain = 0;
        for (long minute = 0; minute < minutes; minute++) {
            plain += isWorkedPlainly(from + minute * 60_000) ? 60_000 : 0;
        }
        assertThat(VN.workingMs(from, from + minutes * 60_000)).isEqualTo(plain);
    }

    @Property
    void thePartsSumToTheWholeWhateverTheInstants(
            @ForAll @LongRange(min = -40_000 * DAY, max = 4_000_000 * DAY) long from,
            @ForAll @LongRange(max = 4_000 * DAY) long first,
            @ForAll @LongRange(max = 4_000 * DAY) long second) {
        long middle = from + first;
        long to = middle + second;
        assertThat(VN.workingMs(from, middle) + VN.workingMs(middle, to)).isEqualTo(VN.workingMs(from, to));
        assertThat(VN.workingMs(from, middle)).isBetween(0L, first);
    }

    @Property(tries = 200)
    void theStretchesOfADayHoldItsWorkingTime(@ForAll @LongRange(min = -40_000, max = 3_000_000) long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        long ofDay = VN.workingMs(VN.startOf(day), VN.startOf(day.plusDays(1)));
        assertThat(VN.stretches(day).stream().mapToLong(Stretch::ms).sum()).isEqualTo(ofDay);
        assertThat(ofDay > 0).isEqualTo(VN.isWorkingDay(day));
        for (Stretch stretch : VN.stretches(day)) {
            assertThat(VN.workingMs(stretch.fromMs(), stretch.toMs())).isEqualTo(stretch.ms());
        }
    }

    @Property
    void withoutCalendarEveryMillisecondCounts(@ForAll @LongRange(max = 1L << 50) long from, @ForAll int length) {
        assertThat(WorkCalendar.none().workingMs(from, from + length)).isEqualTo(length);
    }

    @Test
    void withoutCalendarEveryDayIsAWorkingDay() {
        LocalDate newYear = LocalDate.parse("2024-01-01");
        assertThat(WorkCalendar.none().plusWorkingDays(newYear, 5)).isEqualTo(LocalDate.parse("2024-01-06"));
        assertThat(WorkCalendar.none().ordinaryDayMs()).isEqualTo(DAY);
        assertThat(WorkCalendar.none().isEstimated(newYear)).isFalse();
    }

    @Test
    void lengthsAreToldInWorkingDays() {
        assertThat(VN.inDays(4 * 8 * HOUR + 3 * HOUR + 59_999)).isEqualTo(new WorkingTime(4, 3, 0));
        assertThat(VN.inDays(7 * HOUR + 59 * 60_000)).isEqualTo(new WorkingTime(0, 7, 59));
        assertThat(WorkCalendar.none().inDays(25 * HOUR)).isEqualTo(new WorkingTime(1, 1, 0));
    }

    @Test
    void aDayBeginsAtMidnightInVietnam() {
        assertThat(VN.startOf(LocalDate.parse("2024-05-06")))
                .isEqualTo(instant(LocalDateTime.parse("2024-05-06T00:00")));
        assertThat(VN.dayOf(Instant.parse("2024-05-05T17:00:00Z").toEpochMilli()))
                .isEqualTo(LocalDate.parse("2024-05-06"));
    }

    @Test
    void aFileGivesAnotherCalendar(@TempDir Path folder) throws IOException {
        WorkCalendar calendar = WorkCalendar.read(file(folder, """
                kind,when,certainty,name,source
                zone,Europe/Amsterdam,FOUND,,
                hours,MONDAY-FRIDAY 09:00-17:00,FOUND,,
                hours,SATURDAY 09:00-12:00,FOUND,,
                fixed,12-25,FOUND,Kerst,
                off,2011-04-25,FOUND,Paasmaandag,a, b
                """));
        // The clocks go forward in the night to Sunday 27 March 2011: 16:00Z+1 on Saturday, 16:00Z+2 on Monday.
        assertThat(calendar.workingMs(ms("2011-03-25T16:00:00Z"), ms("2011-03-28T07:30:00Z")))
                .isEqualTo(3 * HOUR + HOUR / 2);
        assertThat(calendar.stretches(LocalDate.parse("2011-03-28")))
                .isEqualTo(List.of(new Stretch(ms("2011-03-28T07:00:00Z"), ms("2011-03-28T15:00:00Z"))));
        assertThat(calendar.isWorkingDay(LocalDate.parse("2011-04-25"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2012-12-25"))).isFalse();
        assertThat(calendar.isEstimated(LocalDate.parse("2011-04-25"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "off,2024-02-30,FOUND,,                             | cal.csv:2",
                "hours,MONDAY 7:30-11:30,FOUND,,                    | must look like 07:30",
                "hours,MONDAY 07:30,FOUND,,                         | must look like 07:30-11:30",
                "hours,MONDAY 10:00-12:00 11:00-13:00,FOUND,,       | overlap",
                "holiday,2024-01-01,FOUND,,                         | kind must be",
                "off,2024-01-01,SURE,,                              | SURE",
                "off;2024-01-01;FOUND;;                             | expected kind,when",
                "fixed,01-01,FOUND,,                                | no line 'hours",
                "hours,SUNDAY-MONDAY 07:00-08:00,FOUND,,            | first weekday",
            })
    void aBadLineIsNamed(String line, String problem, @TempDir Path folder) throws IOException {
        Path file = file(folder, "# a calendar\n" + line.strip() + "\n");
        assertThatThrownBy(() -> WorkCalendar.read(file))
                .isInstanceOf(CalendarFormatException.class)
                .hasMessageContaining("cal.csv:2")
                .hasMessageContaining(problem);
    }

    @Test
    void hoursThatRunOverAChangeOfClocksAreRefused(@TempDir Path folder) throws IOException {
        Path file = file(folder, "zone,Europe/Amsterdam,FOUND,,\nhours,MONDAY-SUNDAY 00:00-24:00,FOUND,,\n");
        assertThatThrownBy(() -> WorkCalendar.read(file)).hasMessageContaining("change of clocks");
    }

    private static boolean isWorkedPlainly(long instantMs) {
        LocalDateTime local = Instant.ofEpochMilli(instantMs)
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toLocalDateTime();
        int minute = local.getHour() * 60 + local.getMinute();
        boolean hours = (minute >= 450 && minute < 690) || (minute >= 780 && minute < 1020);
        return hours && VN.isWorkingDay(local.toLocalDate());
    }

    private static Path file(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("cal.csv"), text);
    }

    private static long instant(LocalDateTime local) {
        return local.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant().toEpochMilli();
    }

    private static long ms(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
