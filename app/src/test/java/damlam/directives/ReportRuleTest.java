package damlam.directives;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.dispatch.Period;
import damlam.reports.PeriodKind;
import damlam.reports.Windows;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRuleTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final LocalDate ISSUED = LocalDate.of(2024, 4, 19);

    @Test
    void theFirstReportIsNextUntilItsLastDayIsOver() {
        ReportRule monthly = new ReportRule(Period.MONTHLY, 5);
        LocalDate first = LocalDate.of(2024, 5, 21);

        assertThat(monthly.next(ISSUED, ISSUED, CALENDAR)).isEqualTo(new NextReport(first, true));
        assertThat(monthly.next(ISSUED, first, CALENDAR)).isEqualTo(new NextReport(first, true));
        assertThat(monthly.next(ISSUED, first.plusDays(1), CALENDAR))
                .isEqualTo(new NextReport(LocalDate.of(2024, 6, 21), false));
        assertThat(monthly.next(ISSUED, LocalDate.of(2026, 1, 1), CALENDAR))
                .isEqualTo(new NextReport(LocalDate.of(2026, 1, 21), false));
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, WEEK", "MONTHLY, MONTH", "QUARTERLY, QUARTER", "HALF_YEARLY, HALF_YEAR", "YEARLY, YEAR"})
    void theDayThatIsShownIsTheDayOnWhichTheReportsFormAsksForIt(Period period, PeriodKind kind) {
        ReportRule rule = new ReportRule(period, 3);
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            Windows.Span asked = Windows.standard().holding(kind, day);
            assertThat(rule.windowOf(day))
                    .as("%s on %s", period, day)
                    .isEqualTo(new ReportRule.Window(asked.firstDay(), asked.lastDay()));
        }
    }
}
