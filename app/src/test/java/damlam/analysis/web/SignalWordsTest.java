package damlam.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.analysis.FoundSignal;
import damlam.analysis.Pattern;
import damlam.analysis.Relation;
import damlam.analysis.SignalFilter;
import damlam.cases.CaseId;
import damlam.cases.Party;
import damlam.detect.Against;
import damlam.detect.Figure;
import damlam.detect.Manifestation;
import damlam.detect.Rules;
import damlam.detect.SignalKind;
import damlam.detect.Threshold;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import damlam.page.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

class SignalWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyKindHasItsWords(String language) {
        Words words = Words.in(Locale.of(language));
        Stream<String> keys = Stream.of(
                        each("kind", SignalKind.values()),
                        each("said", SignalKind.values()),
                        each("pattern", SignalKind.values()),
                        each("manifestation", Manifestation.values()),
                        each("factor", Against.Factor.values()),
                        each("threshold", Threshold.values()),
                        each("gone", FoundSignal.Reason.values()),
                        each("relation", Relation.values()),
                        each("group", SignalFilter.Group.values()))
                .flatMap(List::stream);
        assertThat(keys).allMatch(words::knows);
        assertThat(each("figure", SignalKind.values()))
                .allMatch(key -> words.knows(key) || (words.knows(key + ".COUNT") && words.knows(key + ".WORKING_MS")));
    }

    /// Whoever reads a limit sees a value with its measure, in either language.
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyLimitIsSaidAsItsMeasureHasIt(String language) {
        Words words = Words.in(Locale.of(language));
        for (Rules.Line line : Rules.standard().lines()) {
            String said = Thresholds.value(line, words);
            switch (line.threshold().measure()) {
                case TIME -> assertThat(said).matches("[\\d,.]+ (giờ|ngày) làm việc|[\\d,.]+ working (hours?|days?)");
                case SHARE -> assertThat(said).matches("\\d+%");
                case FACTOR -> assertThat(said).matches("[\\d,.]+ (lần|times)");
                case COUNT -> assertThat(said).matches("\\d+");
            }
        }
    }

    /// Two lengths that look alike in days and hours are told apart by their minutes.
    @Test
    void aFigureNeverLooksLikeTheLimitThatItIsBeyond() {
        SignalWords said = new SignalWords(Words.in(Locale.of("vi")), Mockito.mock(OrgChart.class));
        long day = Duration.ofHours(8).toMillis();
        assertThat(said.figure(idle(day + Duration.ofMinutes(12).toMillis(), day)))
                .contains("Nằm chờ 1 ngày 12 phút", "giới hạn là 1 ngày.");
        assertThat(said.figure(idle(day + 20_000, day))).contains("1 ngày và chưa đến một phút");
        assertThat(said.figure(idle(2 * day, day))).contains("Nằm chờ 2 ngày,");
    }

    /// Late by minutes of days: it says how little that is.
    @Test
    void howFarBeyondItsLimitIsSaidWithItsShare() {
        SignalWords said = new SignalWords(Words.in(Locale.of("vi")), Mockito.mock(OrgChart.class));
        long day = Duration.ofHours(8).toMillis();
        Pattern late = pattern(SignalKind.LATE_REPLY, Duration.ofMinutes(18).toMillis(), 3 * day);
        assertThat(said.beyond(late, 10)).contains("1,3%", "Mức nhỏ: dưới 10%");
        assertThat(said.beyond(pattern(SignalKind.LATE_REPLY, day, 3 * day), 10))
                .contains("33,3%")
                .doesNotContain("nhỏ");
        assertThat(said.beyond(pattern(SignalKind.DECISIVE, day, 3 * day), 10)).isEmpty();
    }

    private static Pattern idle(long found, long limit) {
        return pattern(SignalKind.IDLE_HOLD, found, limit);
    }

    private static Pattern pattern(SignalKind kind, long found, long limit) {
        return new Pattern(
                new CaseId(1),
                kind,
                Party.of(new UnitId(1)),
                null,
                null,
                List.of(1),
                Instant.EPOCH,
                new Figure(Figure.Unit.WORKING_MS, found, limit),
                List.of(),
                0.5,
                1);
    }

    private static List<String> each(String what, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> "analysis." + what + "." + value.name())
                .toList();
    }
}
