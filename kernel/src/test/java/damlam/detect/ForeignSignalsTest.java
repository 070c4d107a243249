package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Work;
import damlam.ledger.Attribution;
import damlam.ledger.Causes;
import damlam.ledger.Ledger;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What signals a log gives that says who held each case in what state, but not what anybody did.
class ForeignSignalsTest {
    private static final long HOUR = 3_600_000;

    private final EventLogBuilder log = new EventLogBuilder().closes(true);
    private long hour;
    private int caseNo;
    private List<String> names = List.of();

    @Test
    void sentBackWithoutWorkIsPingPongAndWithWorkIsNot() throws IOException {
        begin("without");
        at(0, "A", "ann", LedgerState.WORKING, Work.WORKED);
        at(20, "B", "", LedgerState.QUEUED, Work.NONE);
        at(20, "A", "ann", LedgerState.WORKING, Work.WORKED);
        begin("with");
        at(0, "A", "ann", LedgerState.WORKING, Work.WORKED);
        at(20, "B", "bob", LedgerState.WORKING, Work.WORKED);
        at(20, "A", "ann", LedgerState.WORKING, Work.WORKED);
        Findings found = run();
        assertThat(casesWith(found, SignalKind.PING_PONG)).containsExactly("without");
        assertThat(found.signals())
                .filteredOn(signal -> signal.kind() == SignalKind.PING_PONG)
                .allSatisfy(signal -> {
                    assertThat(signal.named().unit()).isEqualTo(1);
                    assertThat(signal.named().hasPerson()).isFalse();
                    assertThat(signal.events()).containsExactly(1, 2);
                });
    }

    @Test
    void sentBackTheSecondTimeIsAHitForThePair() throws IOException {
        begin("twice");
        at(0, "A", "ann", LedgerState.QUEUED, Work.NONE);
        at(20, "B", "bob", LedgerState.QUEUED, Work.NONE);
        at(20, "A", "ann", LedgerState.QUEUED, Work.NONE);
        at(20, "B", "bob", LedgerState.WORKING, Work.WORKED);
        Findings found = run();
        int[] counted = new int[2];
        found.tally(SignalKind.PING_PONG, Level.PAIR).forEach((pair, kind, role, n, y, out) -> {
            counted[0] += n;
            counted[1] += y;
        });
        assertThat(counted).containsExactly(3, 1);
        assertThat(found.signals())
                .filteredOn(signal ->
                        signal.kind() == SignalKind.PING_PONG && signal.named().hasPerson())
                .singleElement()
                .satisfies(signal -> assertThat(signal.named().person()).isEqualTo(0));
    }

    @Test
    void aLogInWhichEveryEventIsWorkCannotTellWhatWasDoneWithoutWork() throws IOException {
        begin("all");
        at(0, "A", "ann", LedgerState.WORKING, Work.WORKED);
        at(1, "B", "bob", LedgerState.WORKING, Work.WORKED);
        at(1, "A", "ann", LedgerState.WORKING, Work.COMPLETED);
        Findings found = run();
        assertThat(found.skipped())
                .containsEntry(SignalKind.PING_PONG, Set.of(Fact.WORK))
                .containsEntry(SignalKind.HOT_POTATO, Set.of(Fact.WORK));
        assertThat(found.signals()).isEmpty();
    }

    @Test
    void nobodyIsJudgedByQueuesThatNameNobody() throws IOException {
        for (int i = 0; i < 40; i++) {
            begin("case" + i);
            at(0, "A", "", LedgerState.QUEUED, Work.NONE);
            at(5, "A", "ann", LedgerState.WORKING, Work.WORKED);
            at(9, "B", "", LedgerState.QUEUED, Work.NONE);
            at(5, "B", "bob", LedgerState.WORKING, Work.COMPLETED);
        }
        Findings found = run();
        int[] counted = new int[2];
        found.tally(SignalKind.IDLE_HOLD, Level.PERSON).forEach((party, kind, role, n, y, out) -> counted[0] += n);
        found.tally(SignalKind.IDLE_HOLD, Level.UNIT).forEach((party, kind, role, n, y, out) -> counted[1] += n);
        assertThat(counted[0]).isZero();
        assertThat(counted[1]).isEqualTo(80);
    }

    @Test
    void passedOnQuicklyWithoutWorkIsAHotPotato() throws IOException {
        begin("quick");
        at(0, "A", "", LedgerState.QUEUED, Work.NONE);
        at(1, "A", "ann", LedgerState.QUEUED, Work.NONE);
        at(1, "B", "", LedgerState.QUEUED, Work.NONE);
        at(30, "B", "bob", LedgerState.WORKING, Work.WORKED);
        begin("slow");
        at(0, "A", "", LedgerState.QUEUED, Work.NONE);
        at(30, "B", "", LedgerState.QUEUED, Work.NONE);
        at(30, "B", "bob", LedgerState.WORKING, Work.WORKED);
        Findings found = run();
        assertThat(casesWith(found, SignalKind.HOT_POTATO)).containsExactly("quick");
        assertThat(found.signals().getFirst().named().person()).isZero();
    }

    @Test
    void aCaseLeftInAUnitsQueueIsIdleAgainstTheQueuesOfOthers() throws IOException {
        for (String unit : List.of("A", "B", "C", "D", "E")) {
            begin("peer " + unit);
            at(0, unit, "", LedgerState.QUEUED, Work.NONE);
            at(2, unit, "p" + unit, LedgerState.WORKING, Work.WORKED);
            at(2, unit, "p" + unit, LedgerState.DONE, Work.COMPLETED);
        }
        begin("left");
        at(0, "F", "", LedgerState.QUEUED, Work.NONE);
        at(200, "F", "fay", LedgerState.WORKING, Work.WORKED);
        assertThat(casesWith(run(), SignalKind.IDLE_HOLD)).containsExactly("left");
    }

    @Test
    void whatNeedsMovesIsSkipped() throws IOException {
        begin("any");
        at(0, "A", "", LedgerState.QUEUED, Work.NONE);
        at(5, "B", "", LedgerState.QUEUED, Work.NONE);
        assertThat(run().skipped())
                .containsKey(SignalKind.GROUNDLESS_RETURN)
                .containsKey(SignalKind.UNDECIDED)
                .doesNotContainKey(SignalKind.PING_PONG)
                .doesNotContainKey(SignalKind.IDLE_HOLD);
    }

    private void begin(String name) {
        caseNo = log.cases().number(name);
        hour = 0;
    }

    private void at(int hoursLater, String unit, String person, LedgerState after, Work work) {
        hour += hoursLater;
        log.add(caseNo, hour * HOUR, after)
                .to(log.units().number(unit), log.persons().number(person))
                .work(work);
    }

    private Findings run() throws IOException {
        EventLog built = log.build();
        names = built.caseNames();
        long now = 300 * HOUR;
        Ledger ledger = Attribution.attribute(built, WorkCalendar.none(), now);
        Causes causes = Causes.byReceipt(built, WorkCalendar.none(), ledger);
        Facts facts = new Facts(built, WorkCalendar.none(), ledger, causes, now, Background.NONE);
        return Detectors.standard(SampleSignals.rules()).run(facts, new LocalRunner(1));
    }

    private List<String> casesWith(Findings found, SignalKind kind) {
        return found.signals().stream()
                .filter(signal -> signal.kind() == kind)
                .map(signal -> names.get(signal.caseNo()))
                .toList();
    }
}
