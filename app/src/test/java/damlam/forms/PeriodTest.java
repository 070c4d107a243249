package damlam.forms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.calendar.PeriodKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void aReportIsNeverDueOnItsCutOffDay() {
        LocalDate cutOff = LocalDate.of(2024, 5, 14);

        assertThatThrownBy(() -> new Period(PeriodKind.MONTH, LocalDate.of(2024, 4, 15), cutOff, cutOff))
                .hasMessageContaining("is due after its cut-off 2024-05-14");
    }
}
