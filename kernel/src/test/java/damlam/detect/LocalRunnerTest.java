package damlam.detect;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
    }
}
