package damlam.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorkTest {
    @Test
    void codesAreAFormatAndNeverChange() {
        assertThat(Arrays.stream(Work.values()).map(work -> work.code() + " " + work))
                .containsExactly("0 NONE", "1 WORKED", "2 COMPLETED");
    }

    @Test
    void realWorkOfAMoveIsProgressWithEvidenceAResultOrADecision() {
        EventLogBuilder log = new EventLogBuilder();
        int caseNo = log.cases().number("a");
        log.add(caseNo, 0, MoveKind.PROGRESS);
        log.add(caseNo, 1, MoveKind.PROGRESS).evidence(1);
        log.add(caseNo, 2, MoveKind.DECIDE);
        log.add(caseNo, 3, MoveKind.SUBMIT);
        log.add(caseNo, 4, MoveKind.FORWARD);
        EventLog built = log.build();
        assertThat(Arrays.asList(0, 1, 2, 3, 4).stream().map(i -> built.work(i).orElseThrow()))
                .containsExactly(Work.NONE, Work.WORKED, Work.WORKED, Work.COMPLETED, Work.NONE);
    }
}
