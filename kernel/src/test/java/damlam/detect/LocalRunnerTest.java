package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRunnerTest extends LedgerRunnerTest {
    @Override
    LedgerRunner runner() {
        return new LocalRunner(2);
    }

    @Test
    void whatGoesWrongInAPartIsToldAsItIs() {
        assertThatThrownBy(() -> runner().run(
                                office(3_000),
                                (from, end) -> {
                                    throw new IllegalStateException("case " + from);
                                },
                                (one, other) -> one))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("case ");
        assertThatThrownBy(() -> runner().run(
                                office(3_000),
                                (from, end) -> {
                                    throw new OutOfMemoryError("made up");
                                },
                                (one, other) -> one))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsBegunBesideIsWaitedFor(int threads) {
        Supplier<String> begun = new LocalRunner(threads).begin(() -> "done");
        assertThat(begun.get()).isEqualTo("done");
        Supplier<String> failed = new LocalRunner(threads).begin(() -> {
            throw new IllegalStateException("not done");
        });
        assertThatThrownBy(failed::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not done");
    }
}
