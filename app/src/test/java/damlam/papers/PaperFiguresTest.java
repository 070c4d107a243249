package damlam.papers;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.papers.ReportPaper.Shown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperFiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "31; 41; 31/41 (75,6%)",
                "1; 2; 1/2 (50%)",
                "41; 41; 41/41",
                "0; 41; 0/41",
                "2999; 3000; 2.999/3.000 (99,9%)",
                "1; 3000; 1/3.000 (0,1%)"
            })
    void aShareIsWrittenAsOnPaperAndIsNeverAllOrNothingByRounding(int counted, int total, String said) {
        assertThat(new Shown(1, new Figure(FigureKind.HELD, counted, total)).text())
                .isEqualTo(said);
    }
}
