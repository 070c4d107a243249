package damlam.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.analysis.FoundSignal;
import damlam.analysis.Relation;
import damlam.analysis.SignalFilter;
import damlam.detect.Against;
import damlam.detect.Manifestation;
import damlam.detect.Rules;
import damlam.detect.SignalKind;
import damlam.detect.Threshold;
import damlam.page.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static List<String> each(String what, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> "analysis." + what + "." + value.name())
                .toList();
    }
}
