package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The time left and "soon due" count the same days, so that what is due within two working days never has three left.
class TimeLeftTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final long HOUR_MS = 3_600_000;

    /// 26 November 2026 is a Thursday; hours of eight a working day.
    @ParameterizedTest
    @CsvSource({
        "2026-11-26T06:25:00+07:00, 2026-11-30, 16",
        "2026-11-26T06:25:00+07:00, 2026-11-27, 8",
        "2026-11-26T06:25:00+07:00, 2026-11-26, 8",
        "2026-11-26T16:00:00+07:00, 2026-11-26, 1",
        "2026-11-26T16:00:00+07:00, 2026-11-30, 16",
        "2026-11-26T16:00:00+07:00, 2026-11-29, 8",
        "2026-11-28T09:00:00+07:00, 2026-11-29, 0",
    })
    void ofALaterDayItIsTheWorkingDaysAfterToday(OffsetDateTime now, LocalDate due, long hours) {
        assertThat(Progress.leftMs(due, now.toInstant(), CALENDAR)).isEqualTo(hours * HOUR_MS);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26T06:25:00+07:00, 2026-11-25, -1", "2026-11-26T09:30:00+07:00, 2026-11-24, -36000000"})
    void onceTheDayIsOverItIsNegativeFromTheFirstMoment(OffsetDateTime now, LocalDate due, long ms) {
        assertThat(Progress.leftMs(due, now.toInstant(), CALENDAR)).isEqualTo(ms);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26", "2026-11-27", "2026-11-28", "2026-12-31"})
    void whatIsSoonDueHasNoMoreThanTwoWorkingDaysLeft(LocalDate today) {
        Instant morning = Instant.ofEpochMilli(CALENDAR.startOf(today));
        LocalDate soon = Progress.soonUntil(today, CALENDAR);
        assertThat(Progress.leftMs(soon, morning, CALENDAR))
                .isLessThanOrEqualTo(Progress.SOON_WORKING_DAYS * CALENDAR.ordinaryDayMs());
    }
}
