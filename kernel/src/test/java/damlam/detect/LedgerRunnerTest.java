package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.MoveKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/// What every way of splitting the work must keep.
abstract class LedgerRunnerTest {
    abstract LedgerRunner runner();

    @Test
    void partsCoverEveryCaseOnceAndInOrder() {
        EventLog log = office(3_000);
        List<int[]> parts = runner().run(log, (from, end) -> List.of(new int[] {from, end}), LedgerRunnerTest::both);
        int next = 0;
        for (int[] part : parts) {
            assertThat(part[0]).isEqualTo(next);
            next = part[1];
        }
        assertThat(next).isEqualTo(log.cases());
    }

    @Test
    void anEmptyLogIsOneEmptyPart() {
        assertThat(runner().run(new EventLogBuilder().build(), (from, end) -> end - from, Integer::sum))
                .isZero();
    }

    @Test
    void signalsAndCountsDoNotDependOnHowTheLogIsSplit() {
        Facts facts = SampleSignals.facts(office(3_000));
        Findings whole = Detectors.standard(Rules.standard()).run(facts, new LocalRunner(1));
        Findings split = Detectors.standard(Rules.standard()).run(facts, runner());
        assertThat(whole.signals()).isNotEmpty();
        assertThat(split.signals()).isEqualTo(whole.signals());
        for (SignalKind kind : SignalKind.values()) {
            for (Level level : Level.values()) {
                assertThat(SampleSignals.counts(facts.log(), level, split.tally(kind, level)))
                        .isEqualTo(SampleSignals.counts(facts.log(), level, whole.tally(kind, level)));
            }
        }
    }

    private static List<int[]> both(List<int[]> one, List<int[]> other) {
        List<int[]> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /// Cases of a few moves among six units of five people.
    static EventLog office(int cases) {
        return office(cases, c -> true);
    }

    /// Some of these cases, under the same numbers of people, units and kinds.
    static EventLog office(int cases, IntPredicate kept) {
        Random chance = new Random(5);
        EventLogBuilder some = new EventLogBuilder();
        for (int k = 0; k < 3; k++) {
            some.kinds().number("kind " + k);
        }
        int[] people = new int[30];
        int[] units = new int[6];
        for (int i = 0; i < people.length; i++) {
            people[i] = some.persons().number("p" + i);
            units[i % 6] = some.units().number("u" + i % 6);
        }
        long start = SampleSignals.NOW - 90L * 86_400_000;
        for (int c = 0; c < cases; c++) {
            EventLogBuilder log = kept.test(c) ? some : new EventLogBuilder();
            int work = log.cases().number("case " + c);
            log.kind(work, c % 3);
            long at = start + chance.nextInt(60) * 86_400_000L;
            int unit = chance.nextInt(6);
            int person = unit + 6 * chance.nextInt(5);
            log.add(work, at, MoveKind.ISSUE)
                    .actor(units[0], people[0])
                    .to(units[unit], -1)
                    .due(at + 20L * 86_400_000);
            for (int step = 0; step < 1 + chance.nextInt(5); step++) {
                at += (long) (chance.nextDouble() * 3 * 86_400_000);
                MoveKind move = List.of(MoveKind.ACCEPT, MoveKind.FORWARD, MoveKind.PROGRESS, MoveKind.RETURN)
                        .get(chance.nextInt(4));
                log.add(work, at, move).actor(units[unit], people[person]).evidence(chance.nextInt(2));
                if (move == MoveKind.FORWARD) {
                    unit = chance.nextInt(6);
                    person = unit + 6 * chance.nextInt(5);
                    log.to(units[unit], -1);
                }
            }
            log.add(work, at + 86_400_000, MoveKind.SUBMIT)
                    .actor(units[unit], people[person])
                    .to(units[0], people[0]);
        }
        return some.build();
    }
}
