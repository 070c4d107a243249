package damlam.simulate;

import static damlam.simulate.Tally.Count.ACCEPTED;
import static damlam.simulate.Tally.Count.ASKED;
import static damlam.simulate.Tally.Count.CONSULTED;
import static damlam.simulate.Tally.Count.CONSULTED_AGAIN;
import static damlam.simulate.Tally.Count.ESCALATED;
import static damlam.simulate.Tally.Count.HARD;
import static damlam.simulate.Tally.Count.LATE;
import static damlam.simulate.Tally.Count.LAY_LONG;
import static damlam.simulate.Tally.Count.RECEIVED;
import static damlam.simulate.Tally.Count.RETURNED;
import static damlam.simulate.Tally.Count.SHORT_OF_TIME;
import static damlam.simulate.Tally.Count.SUBMITTED;
import static damlam.simulate.Tally.Count.TAKEN_OVER;
import static damlam.simulate.Tally.Count.TAKEN_UNASKED;
import static damlam.simulate.Tally.Count.WAITED;
import static damlam.simulate.Truth.HONEST;
import static org.assertj.core.api.Assertions.assertThat;

import damlam.simulate.Tally.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each type of person was made to do is there, and the honest in a hard place look like those who avoid; counted
/// from the moves alone.
class BehaviourTest {
    private static final Tally TALLY = Tally.of(20_250_101, 5);

    @ParameterizedTest
    @CsvSource({
        "PASSES_ON, PASSED_QUICKLY, RECEIVED, 15",
        "PASSES_BACK, PASSED_QUICKLY, RECEIVED, 15",
        "PASSES_BACK, RETURNED_WITHOUT_REASON, RECEIVED, 25",
        "RETURNS_GROUNDLESSLY, RETURNED_WITHOUT_REASON, RECEIVED, 25",
        "GIVES_NO_STANCE, NO_STANCE, ASKED, 25",
        "REPLIES_LATE, LATE, ASKED, 15",
        "CONSULTS_AGAIN, CONSULTED_AGAIN, ACCEPTED, 25",
        "LETS_LIE, LAY_LONG, ACCEPTED, 25",
        "WAITS_FALSELY, WAITED_FALSELY, WAITED, 30",
        "EXTENDS_SERIALLY, EXTENDED_AGAIN, ACCEPTED, 10",
        "REPORTS_EMPTILY, REPORTED_NOTHING, ACCEPTED, 20",
        "ESCALATES_NEEDLESSLY, ESCALATED_OWN, ACCEPTED, 20",
        "CONSULTS_TOO_MUCH, CONSULTED, ACCEPTED, 100",
        "LEAVES_UNDECIDED, UNDECIDED_LONG, SUBMITTED, 20",
        "NEVER_STARTS, LAY_LONG, ACCEPTED, 25",
    })
    void whoAvoidsDoesSoInAShareOfTheirCasesAndTheHonestHardlyEver(
            Truth type, Count hits, Count opportunities, double least) {
        double share = TALLY.percent(type, hits, opportunities);
        assertThat(share).isGreaterThan(least).isGreaterThan(2 * TALLY.percent(HONEST, hits, opportunities));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED_QUICKLY, RECEIVED",
        "NO_STANCE, ASKED",
        "LATE, ASKED",
        "CONSULTED_AGAIN, ACCEPTED",
        "WAITED_FALSELY, WAITED",
        "ESCALATED_OWN, ACCEPTED",
        "UNDECIDED_LONG, SUBMITTED",
    })
    void honestPeopleNowAndThenDoWhatLooksLikeAvoidance(Count hits, Count opportunities) {
        assertThat(TALLY.percent(HONEST, hits, opportunities)).isBetween(0.1, 8.0);
    }

    @Test
    void whoAvoidsDoesMostOfTheirWorkAsOthersDo() {
        for (Truth type : Truth.values()) {
            assertThat(TALLY.percent(type, SUBMITTED, ACCEPTED)).as(type.name()).isBetween(85.0, 100.0);
        }
    }

    @Test
    void overloadAndAbsenceLetCasesLieAsStallersDo() {
        double staller = TALLY.percent(Truth.LETS_LIE, LAY_LONG, ACCEPTED);
        assertThat(TALLY.percent(Truth.HONEST_OVERLOADED, LAY_LONG, ACCEPTED)).isGreaterThan(staller * 0.7);
        assertThat(TALLY.percent(Truth.HONEST_ABSENT, LAY_LONG, ACCEPTED)).isGreaterThan(staller * 0.3);
        assertThat(TALLY.percent(Truth.HONEST_ABSENT, LATE, ASKED))
                .isGreaterThan(2 * TALLY.percent(HONEST, LATE, ASKED));
    }

    @Test
    void othersLookAlikeInWhatIsHardAboutTheirWork() {
        atLeast(2, Truth.HONEST_HARD_WORK, HARD, ACCEPTED);
        atLeast(3, Truth.HONEST_WAITING, WAITED, ACCEPTED);
        atLeast(2, Truth.HONEST_RETURNING, RETURNED, RECEIVED);
        atLeast(2.5, Truth.HONEST_CONSULTING, CONSULTED, ACCEPTED);
        atLeast(2, Truth.HONEST_CONSULTING, CONSULTED_AGAIN, ACCEPTED);
        atLeast(4, Truth.HONEST_ESCALATING, ESCALATED, ACCEPTED);
        atLeast(3, Truth.HONEST_HURRIED, SHORT_OF_TIME, RECEIVED);
    }

    @Test
    void theDaringAreQuickTakeWhatIsHardAndGetStuckWorkMoving() {
        atLeast(1.5, Truth.TAKES_HARD_CASES, HARD, ACCEPTED);
        assertThat(TALLY.percent(Truth.TAKES_HARD_CASES, TAKEN_UNASKED, ACCEPTED))
                .isGreaterThan(10);
        atLeast(2, Truth.UNBLOCKER, TAKEN_OVER, RECEIVED);
        assertThat(TALLY.percent(Truth.DECISIVE, LAY_LONG, ACCEPTED))
                .isLessThan(0.6 * TALLY.percent(HONEST, LAY_LONG, ACCEPTED));
    }

    private static void atLeast(double times, Truth type, Count hits, Count opportunities) {
        assertThat(TALLY.percent(type, hits, opportunities))
                .as("%s: %s of %s", type, hits, opportunities)
                .isGreaterThan(times * TALLY.percent(HONEST, hits, opportunities));
    }
}
