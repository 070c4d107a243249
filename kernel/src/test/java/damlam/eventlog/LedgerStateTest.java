package damlam.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LedgerStateTest {

    @Test
    void codesAreAFormatAndNeverChange() {
        assertThat(Arrays.stream(LedgerState.values())
                        .map(state -> state.code() + " " + state)
                        .toList())
                .containsExactly(
                        "0 UNOPENED",
                        "1 QUEUED",
                        "2 WORKING",
                        "3 AWAITING_REPLY",
                        "4 AWAITING_DECISION",
                        "5 AWAITING_OUTSIDE",
                        "6 IN_REVIEW",
                        "7 HELD",
                        "8 DONE");
    }
}
