package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import damlam.ledger.DeskCases;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Single cases looked at again, by what was usual when all were.
class AgainTest {
    private static final int CASES = 1_500;
    private static final EventLog WHOLE = LedgerRunnerTest.office(CASES);
    private static final Facts FACTS = SampleSignals.facts(WHOLE);
    private static final Detectors DETECTORS = Detectors.standard(Rules.standard());
    private static final Detected FOUND = DETECTORS.detect(FACTS, new LocalRunner(1));
    private static final DeskCases DESKS =
            DeskCases.of(FACTS.ledger(), WHOLE.personNames().size());

    @Property(tries = 60)
    void aCaseHasTheSameSignalsAsWithAllOthers(@ForAll @IntRange(max = CASES - 1) int asked) {
        BitSet needed = withDesks(asked);
        EventLog part = LedgerRunnerTest.office(CASES, needed::get);
        int number = part.caseNames().indexOf("case " + asked);
        assertThat(DETECTORS
                        .again(SampleSignals.facts(part), FOUND.usual(), IntStream.of(number))
                        .signals())
                .map(signal -> told(part, signal))
                .isEqualTo(FOUND.findings().signals().stream()
                        .filter(signal -> signal.caseNo() == asked)
                        .map(signal -> told(WHOLE, signal))
                        .toList());
    }

    @Test
    void thereAreSignalsOfManyKindsToCompare() {
        assertThat(FOUND.findings().signals().stream().map(Signal::kind).distinct())
                .hasSizeGreaterThan(3);
        assertThat(FOUND.findings().signals()).hasSizeGreaterThan(50);
    }

    /// Who is busy with other work lets nothing lie: without what else lay on their desk it would look so.
    @Test
    void withoutTheDesksSomeCasesLookOtherwise() {
        long otherwise = IntStream.range(0, CASES)
                .filter(asked -> {
                    EventLog part = LedgerRunnerTest.office(CASES, c -> c == asked);
                    List<String> alone =
                            DETECTORS
                                    .again(SampleSignals.facts(part), FOUND.usual(), IntStream.of(0))
                                    .signals()
                                    .stream()
                                    .map(signal -> told(part, signal))
                                    .toList();
                    return !alone.equals(FOUND.findings().signals().stream()
                            .filter(signal -> signal.caseNo() == asked)
                            .map(signal -> told(WHOLE, signal))
                            .toList());
                })
                .count();
        assertThat(otherwise).isPositive();
    }

    @Test
    void nothingIsUsualForAKindOrAPersonThatCameLater() {
        EventLogBuilder log = new EventLogBuilder();
        for (int k = 0; k < 9; k++) {
            log.kinds().number("kind " + k);
        }
        for (int p = 0; p < 99; p++) {
            log.persons().number("p" + p);
        }
        log.units().number("u");
        log.cases().number("late");
        log.kind(0, 8);
        log.add(0, SampleSignals.NOW - 40L * 86_400_000, MoveKind.ISSUE).to(0, 98);
        assertThat(DETECTORS
                        .again(SampleSignals.facts(log.build()), FOUND.usual(), IntStream.of(0))
                        .signals())
                .extracting(Signal::kind)
                .doesNotContain(SignalKind.IDLE_HOLD);
    }

    /// A case, and what ever lay on the desks of those who are named in it.
    private static BitSet withDesks(int asked) {
        BitSet needed = new BitSet();
        needed.set(asked);
        for (int i = WHOLE.firstOf(asked); i < WHOLE.endOf(asked); i++) {
            for (Party party : List.of(WHOLE.event(i).actor(), WHOLE.event(i).to())) {
                DESKS.of(party.person()).forEach(needed::set);
            }
        }
        return needed;
    }

    private static String told(EventLog log, Signal signal) {
        return log.caseNames().get(signal.caseNo()) + " " + signal.kind() + " " + signal.named() + " " + signal.events()
                + " " + signal.figure() + " " + signal.against() + " " + signal.strength();
    }
}
