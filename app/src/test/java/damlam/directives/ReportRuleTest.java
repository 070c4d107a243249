package damlam.directives;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.dispatch.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportRuleTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final LocalDate ISSUED = LocalDate.of(2024, 4, 19);

    @Test
    void theFirstReportIsNextUntilItsLastDayIsOver() {
        ReportRule monthly = new ReportRule(Period.MONTHLY, 5);
        LocalDate first = LocalDate.of(2024, 5, 21);

        assertThat(monthly.next(ISSUED, null, ISSUED, CALENDAR)).contains(new NextReport(first, true));
        assertThat(monthly.next(ISSUED, null, first, CALENDAR)).contains(new NextReport(first, true));
        assertThat(monthly.next(ISSUED, null, first.plusDays(1), CALENDAR))
                .contains(new NextReport(LocalDate.of(2024, 6, 21), false));
        assertThat(monthly.next(ISSUED, null, LocalDate.of(2026, 1, 1), CALENDAR))
                .contains(new NextReport(LocalDate.of(2026, 1, 21), false));
    }

    @Test
    void afterTheLastPeriodNoReportIsNext() {
        ReportRule monthly = new ReportRule(Period.MONTHLY, 5);
        LocalDate lastDue = LocalDate.of(2024, 5, 21);

        assertThat(monthly.next(ISSUED, LocalDate.of(2024, 5, 10), lastDue, CALENDAR))
                .contains(new NextReport(lastDue, true));
        assertThat(monthly.next(ISSUED, LocalDate.of(2024, 5, 10), lastDue.plusDays(1), CALENDAR))
                .isEmpty();
    }

    @Test
    void theFirstReportMaySpeakOfTheFirstWholePeriod() {
        ReportRule rule = new ReportRule(Period.MONTHLY, 5, true);
        LocalDate twoDaysBefore = LocalDate.of(2024, 5, 13);

        assertThat(rule.startsOn(twoDaysBefore)).isEqualTo(LocalDate.of(2024, 5, 15));
        assertThat(rule.next(twoDaysBefore, null, twoDaysBefore, CALENDAR))
                .contains(new NextReport(LocalDate.of(2024, 6, 21), true));
        assertThat(new ReportRule(Period.MONTHLY, 5).startsOn(twoDaysBefore)).isEqualTo(twoDaysBefore);
        assertThat(rule.startsOn(LocalDate.of(2024, 5, 15)))
                .as("issued on the first day of a period, that one is whole")
                .isEqualTo(LocalDate.of(2024, 5, 15));
    }
}
