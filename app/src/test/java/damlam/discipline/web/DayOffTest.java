package damlam.discipline.web;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.page.Words;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What is said of a day off on which somebody calls a meeting.
class DayOffTest {
    private final Words words = Words.in(Locale.of("vi"));

    @Test
    void aDayOffIsNamedForWhatItIs() {
        assertThat(ActForms.dayOff(words, LocalDate.of(2026, 9, 2)))
                .hasValue("Ngày 02/09/2026 là ngày nghỉ lễ (Quốc khánh).");
        assertThat(ActForms.dayOff(words, LocalDate.of(2026, 12, 6)))
                .hasValue("Ngày 06/12/2026 là Chủ Nhật, ngày nghỉ hằng tuần.");
        assertThat(ActForms.dayOff(words, LocalDate.of(2026, 12, 7))).isEmpty();
    }
}
