package damlam.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWindowsTest {
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
        ReportWindow window = ReportWindows.standard().holding(kind, day);

        assertThat(window.firstDay()).isEqualTo(from);
        assertThat(window.lastDay()).isEqualTo(to);
    }

    @Test
    void windowsOfAKindFollowEachOtherWithoutGapExceptNineMonths() {
        for (PeriodKind kind : PeriodKind.values()) {
            ReportWindow window = ReportWindows.standard().holding(kind, LocalDate.of(2024, 1, 1));
            for (int i = 0; i < 60; i++) {
                ReportWindow next =
                        ReportWindows.standard().holding(kind, window.lastDay().plusDays(1));
                LocalDate expected = kind == PeriodKind.NINE_MONTHS
                        ? LocalDate.of(window.lastDay().getYear(), 12, 15)
                        : window.lastDay().plusDays(1);
                assertThat(next.firstDay())
                        .as("%s after %s", kind, window.lastDay())
                        .isEqualTo(expected);
                window = next;
            }
        }
    }

    @Test
    void everyWindowNamesItsSource() {
        for (PeriodKind kind : PeriodKind.values()) {
            assertThat(ReportWindows.standard()
                            .holding(kind, LocalDate.of(2024, 1, 1))
                            .rule()
                            .source())
                    .contains("NĐ ");
        }
    }

    @Test
    void beforeTheDecreeWasInForceThereIsNoWindow() {
        assertThatThrownBy(() -> ReportWindows.standard().holding(PeriodKind.MONTH, LocalDate.of(2018, 1, 1)))
                .hasMessageContaining("no window for MONTH");
    }

    @Test
    void aLineThatSaysNoWindowIsNamedWithItsPlaceAndWhatIsWrong() {
        assertThatThrownBy(() -> read("MONTH,2019-03-12,,13,1,15,14,FOUND,NĐ 09/2019"))
                .isInstanceOf(CalendarFormatException.class)
                .hasMessageContaining("windows.csv:2: ends_in must be months 1 to 12, was [13]");
        assertThatThrownBy(() -> read("MONTH,2019-03-12"))
                .isInstanceOf(CalendarFormatException.class)
                .hasMessageContaining("windows.csv:2: expected kind,in_force_from");
    }

    private static ReportWindows read(String line) throws IOException {
        return ReportWindows.read("windows.csv", new BufferedReader(new StringReader("# a comment\n" + line)));
    }
}
