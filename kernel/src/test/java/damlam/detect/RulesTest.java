package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<String> KINDS = List.of("review", "petition");
    private static final long DAY_MS = 8 * 3_600_000;

    @Test
    void theStandardRulesGiveEveryThresholdWithItsSource() {
        Limits limits = Rules.standard().on(TODAY, KINDS, DAY_MS);
        assertThat(Arrays.stream(Threshold.values())).allMatch(threshold -> limits.of(threshold) >= 0);
        assertThat(Rules.standard().version()).isNotBlank();
        assertThat(Rules.standard().lines()).noneMatch(line -> line.source().isBlank());
    }

    @Test
    void workingTimeIsInHoursOrInOrdinaryDaysOfTheCalendar() {
        Limits limits = Rules.standard().on(TODAY, KINDS, DAY_MS);
        assertThat(limits.ms(Threshold.PASSED_ON_WITHIN, 0)).isEqualTo(8 * 3_600_000);
        assertThat(limits.ms(Threshold.UNBLOCKED_WITHIN, 0)).isEqualTo(2 * DAY_MS);
    }

    @Test
    void aBodyCanSetAThresholdForOneKindOfWorkAndForATime() throws IOException {
        Rules own = Rules.standard().with(read("""
                version,own
                PASSED_ON_WITHIN,petition,4h,2026-01-01,2026-12-31,UNVERIFIED,own rule
                """));
        assertThat(own.version()).isEqualTo("own");
        Limits now = own.on(TODAY, KINDS, DAY_MS);
        assertThat(now.ms(Threshold.PASSED_ON_WITHIN, 1)).isEqualTo(4 * 3_600_000);
        assertThat(now.ms(Threshold.PASSED_ON_WITHIN, 0)).isEqualTo(8 * 3_600_000);
        assertThat(now.ms(Threshold.PASSED_ON_WITHIN, -1)).isEqualTo(8 * 3_600_000);
        Limits later = own.on(LocalDate.of(2027, 1, 1), KINDS, DAY_MS);
        assertThat(later.ms(Threshold.PASSED_ON_WITHIN, 1)).isEqualTo(8 * 3_600_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO_SUCH_THING,,8h,,,UNVERIFIED,x           | own.csv:2
            PASSED_ON_WITHIN,,eight,,,UNVERIFIED,x     | working time looks like 8h or 2d
            ABSENCE_PART,,1.5,,,UNVERIFIED,x           | share from 0 to 1
            PASSED_ON_WITHIN,,8h,,,SURE,x              | own.csv:2
            PASSED_ON_WITHIN,,8h,2026-13-01,,FOUND,x   | own.csv:2
            PASSED_ON_WITHIN,,8h                       | expected threshold,kind,value
            PEERS_LEAST,review,5,,,UNVERIFIED,x        | holds for all kinds of work alike
            """)
    void aLineThatCannotBeUsedIsNamed(String line, String said) {
        assertThatThrownBy(() -> read("version,own\n" + line + "\n"))
                .isInstanceOf(RuleFormatException.class)
                .hasMessageContaining(said);
    }

    @Test
    void rulesWithoutAVersionAreRefused() {
        assertThatThrownBy(() -> read("PASSED_ON_WITHIN,,8h,,,UNVERIFIED,x\n")).hasMessageContaining("version");
    }

    private static Rules read(String text) throws IOException {
        return RuleFile.read("own.csv", new BufferedReader(new StringReader(text)));
    }
}
