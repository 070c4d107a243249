package damlam.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
    @ParameterizedTest(name = "{0} holding {1}: {2} to {3}")
    @CsvSource({
        "MONTH,       2024-05-14, 2024-04-15, 2024-05-14",
        "MONTH,       2024-05-15, 2024-05-15, 2024-06-14",
        "MONTH,       2024-01-10, 2023-12-15, 2024-01-14",
        "MONTH,       2024-12-31, 2024-12-15, 2025-01-14",
        "QUARTER,     2024-06-14, 2024-03-15, 2024-06-14",
        "QUARTER,     2024-06-15, 2024-06-15, 2024-09-14",
        "QUARTER,     2024-01-01, 2023-12-15, 2024-03-14",
        "HALF_YEAR,   2024-06-14, 2023-12-15, 2024-06-14",
        "HALF_YEAR,   2024-06-15, 2024-06-15, 2024-12-14",
        "NINE_MONTHS, 2024-02-29, 2023-12-15, 2024-09-14",
        "NINE_MONTHS, 2024-10-01, 2024-12-15, 2025-09-14",
        "YEAR,        2024-12-14, 2023-12-15, 2024-12-14",
        "YEAR,        2024-12-15, 2024-12-15, 2025-12-14",
        "SCHOOL_YEAR, 2024-05-31, 2023-06-01, 2024-05-31",
        "SCHOOL_YEAR, 2024-06-01, 2024-06-01, 2025-05-31",
        "WEEK,        2024-05-17, 2024-05-11, 2024-05-17",
        "WEEK,        2024-05-18, 2024-05-18, 2024-05-24"
    })
    void aDayLiesInTheWindowThatTheDecreeCuts(PeriodKind kind, LocalDate day, LocalDate from, LocalDate to) {
        Windows.Span span = Windows.standard().holding(kind, day);

        assertThat(span.firstDay()).isEqualTo(from);
        assertThat(span.lastDay()).isEqualTo(to);
    }

    @Test
    void windowsOfAKindFollowEachOtherWithoutGapExceptNineMonths() {
        for (PeriodKind kind : PeriodKind.values()) {
            Windows.Span span = Windows.standard().holding(kind, LocalDate.of(2024, 1, 1));
            for (int i = 0; i < 60; i++) {
                Windows.Span next =
                        Windows.standard().holding(kind, span.lastDay().plusDays(1));
                LocalDate expected = kind == PeriodKind.NINE_MONTHS
                        ? LocalDate.of(span.lastDay().getYear(), 12, 15)
                        : span.lastDay().plusDays(1);
                assertThat(next.firstDay())
                        .as("%s after %s", kind, span.lastDay())
                        .isEqualTo(expected);
                span = next;
            }
        }
    }

    @Test
    void everyWindowNamesItsSource() {
        for (PeriodKind kind : PeriodKind.values()) {
            assertThat(Windows.standard()
                            .holding(kind, LocalDate.of(2024, 1, 1))
                            .rule()
                            .source())
                    .contains("NĐ ");
        }
    }

    @Test
    void beforeTheDecreeWasInForceThereIsNoWindow() {
        assertThatThrownBy(() -> Windows.standard().holding(PeriodKind.MONTH, LocalDate.of(2018, 1, 1)))
                .hasMessageContaining("no window for MONTH");
    }

    @Test
    void aReportIsNeverDueOnItsCutOffDay() {
        LocalDate cutOff = LocalDate.of(2024, 5, 14);

        assertThatThrownBy(() -> new Period(PeriodKind.MONTH, LocalDate.of(2024, 4, 15), cutOff, cutOff))
                .hasMessageContaining("is due after its cut-off 2024-05-14");
    }
}
