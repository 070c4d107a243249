package damlam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is asked for in letters is not had for digits, signs, or one letter held down.
class ReasonsTest {
    private static final String ENOUGH = "Đã đọc lại biên bản họp";

    @Test
    void lettersAloneCount() {
        assertThat(Reasons.suffice(ENOUGH, 18)).isTrue();
        assertThat(Reasons.suffice(ENOUGH, 19)).isFalse();
        assertThat(Reasons.suffice(ENOUGH + " 11111111111111111111 ...... !!!", 19))
                .isFalse();
        assertThat(Reasons.suffice("11111111111111111111", 20)).isFalse();
        assertThat(Reasons.suffice("                    ", 1)).isFalse();
    }

    @Test
    void theSameFewOverAndOverAreNoReason() {
        assertThat(Reasons.suffice("a".repeat(40), 40)).isFalse();
        assertThat(Reasons.suffice("AaBbCcDd".repeat(10), 40)).isFalse();
        assertThat(Reasons.suffice("abcde".repeat(8), 40)).isTrue();
    }
}
