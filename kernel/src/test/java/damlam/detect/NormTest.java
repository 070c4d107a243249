package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NormTest {
    @Test
    void whatIsUsualIsAQuantileOfTheSameKindAndRole() {
        Samples samples = new Samples();
        for (int i = 0; i < 101; i++) {
            samples.add(i, 0, 0, i);
            samples.add(1000 + i, 1, 0, i);
        }
        Norm norm = new Norm(samples, 2, 2, new Norm.Choice(0.75, 20, 0.1));
        assertThat(norm.of(0, 0, 7)).isEqualTo(75);
        assertThat(norm.of(1, 0, 7)).isEqualTo(1075);
        assertThat(norm.of(0, 1, 7)).isEqualTo(Norm.UNKNOWN);
        assertThat(norm.of(-1, -1, 7)).isEqualTo(Norm.UNKNOWN);
    }

    @Test
    void aLargePartyDoesNotDefineItsOwnExpectation() {
        Samples samples = new Samples();
        for (int i = 0; i < 30; i++) {
            samples.add(10, 0, 0, i);
        }
        for (int i = 0; i < 100; i++) {
            samples.add(500, 0, 0, 99);
        }
        Norm norm = new Norm(samples, 1, 1, new Norm.Choice(0.5, 20, 0.1));
        assertThat(norm.of(0, 0, 99)).isEqualTo(10);
        assertThat(norm.of(0, 0, 3)).isEqualTo(500);
    }

    @Property(tries = 300)
    void theQuantileIsTheOneOfTheSortedOthers(
            @ForAll @Size(min = 1, max = 60) int[] values,
            @ForAll @IntRange(min = 0, max = 10) int tenths,
            @ForAll @IntRange(min = 0, max = 3) int asked) {
        Samples samples = new Samples();
        for (int i = 0; i < values.length; i++) {
            samples.add(values[i], -1, -1, i % 4);
        }
        int mine = (int)
                IntStream.range(0, values.length).filter(i -> i % 4 == asked).count();
        boolean large = mine > 0.2 * values.length;
        long[] counted = IntStream.range(0, values.length)
                .filter(i -> !large || i % 4 != asked)
                .mapToLong(i -> values[i])
                .sorted()
                .toArray();
        Norm norm = new Norm(samples, 0, 0, new Norm.Choice(tenths / 10.0, 3, 0.2));
        long expected = counted.length < 3 ? Norm.UNKNOWN : counted[(int) (tenths / 10.0 * (counted.length - 1))];
        assertThat(norm.of(-1, -1, asked)).isEqualTo(expected);
    }
}
