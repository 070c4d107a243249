package damlam.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MoveKindTest {

    @Test
    void codesOfMovesAreAFormatAndNeverChange() {
        assertThat(Arrays.stream(MoveKind.values())
                        .map(move -> move.code() + " " + move)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(
                        "0 ISSUE, 1 OPEN, 2 ACCEPT, 3 ASSIGN, 4 FORWARD, 5 RETURN, 6 CONSULT, 7 REPLY, 8 ESCALATE, "
                                + "9 OBJECT, 10 DECIDE, 11 WAIT, 12 RESUME, 13 PROGRESS, 14 EXTEND_ASK, 15 EXTEND_GRANT, "
                                + "16 EXTEND_DENY, 17 RECALL, 18 SUBMIT, 19 REJECT, 20 APPROVE, 21 REOPEN, 22 CANCEL, 23 NOTE, 24 SILENCE");
    }

    @Test
    void codesOfStancesAreAFormatAndNeverChange() {
        assertThat(Arrays.stream(Stance.values())
                        .map(stance -> stance.code() + " " + stance)
                        .toList())
                .containsExactly("0 NONE", "1 AGREE", "2 DISAGREE", "3 PROPOSE");
    }

    @Test
    void aCodeLeadsBackToItsMove() {
        for (MoveKind move : MoveKind.values()) {
            assertThat(MoveKind.of(move.code())).isEqualTo(move);
        }
    }
}
