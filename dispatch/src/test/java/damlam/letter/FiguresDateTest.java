package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days below 10 and the first two months have a leading zero (NĐ 30/2020, Phụ lục I, II.4).
class FiguresDateTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-05, 05 tháng 01 năm 2027",
        "2027-02-28, 28 tháng 02 năm 2027",
        "2027-03-09, 09 tháng 3 năm 2027",
        "2027-10-10, 10 tháng 10 năm 2027"
    })
    void aDateIsWrittenAsTheDecreeAsks(LocalDate date, String said) {
        assertThat(Figures.date(date)).isEqualTo(said);
    }
}
