package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ledger.MovesCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleSignalsTest {
    /// Each sample plants one pattern, and beside it its look-alikes.
    @ParameterizedTest
    @MethodSource("samples")
    void aSampleGivesTheSignalsBesideIt(Path sample) throws IOException {
        assertThat(SampleSignals.lines(sample)).isEqualTo(Files.readAllLines(MovesCsv.beside(sample, ".expected")));
    }

    @Test
    void everySignalHasASample() {
        assertThat(samples().map(sample -> sample.getFileName().toString().replace(".csv", "")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SignalKind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    static Stream<Path> samples() {
        return SampleSignals.samples();
    }
}
