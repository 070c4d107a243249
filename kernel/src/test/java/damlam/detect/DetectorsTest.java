package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.MoveKind;
import damlam.ledger.MovesCsv;
import damlam.ledger.RandomLogs;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DetectorsTest {
    /// Moves in any order and out of place break nothing, and what is shown is what is counted.
    @Property(tries = 500)
    void aPersonHasAsManyHitsAsSignalsThatNameThemAndThatNothingSpeaksAgainst(@ForAll("logs") List<RandomLogs.Row> rows)
            throws IOException {
        EventLog log = named(rows);
        Findings found = Detectors.standard(SampleSignals.rules()).run(SampleSignals.facts(log), new LocalRunner(1));
        for (SignalKind kind : SignalKind.values()) {
            int[] hits = new int[log.personNames().size()];
            found.tally(kind, Level.PERSON).forEach((person, of, role, n, y, out) -> hits[(int) person] += y);
            for (Signal signal : found.signals()) {
                if (signal.kind() == kind && signal.named().hasPerson() && !signal.isExplained()) {
                    hits[signal.named().person()]--;
                }
            }
            assertThat(hits).as(kind.name()).containsOnly(0);
        }
    }

    @Property(tries = 500)
    void aSignalShowsMovesOfItsCaseInOrder(@ForAll("logs") List<RandomLogs.Row> rows) throws IOException {
        EventLog log = named(rows);
        Findings found = Detectors.standard(SampleSignals.rules()).run(SampleSignals.facts(log), new LocalRunner(1));
        for (Signal signal : found.signals()) {
            int size = log.endOf(signal.caseNo()) - log.firstOf(signal.caseNo());
            assertThat(signal.events()).isNotEmpty().isSorted().allMatch(p -> p >= 0 && p < size);
            assertThat(signal.strength()).isBetween(0.0, 1.0);
            assertThat(signal.against())
                    .allMatch(against -> against.event() < size)
                    .isSortedAccordingTo(Comparator.comparing(Against::factor));
        }
    }

    @Provide
    Arbitrary<List<RandomLogs.Row>> logs() {
        return RandomLogs.rows();
    }

    /// Work that everybody hands in straight from the queue of their unit takes none of them any time.
    @Test
    void nobodyIsQuickerThanPeersWhoTakeNoTime() throws IOException {
        EventLogBuilder log = new EventLogBuilder();
        int office = log.units().number("VP");
        for (int i = 0; i < 40; i++) {
            int unit = log.units().number("THPT-" + i);
            int person = log.persons().number("hiệu trưởng " + i);
            int work = log.cases().number("báo cáo " + i);
            log.kind(work, log.kinds().number("REPORT"));
            long issued = SampleSignals.NOW - 20 * 86_400_000L;
            log.add(work, issued, MoveKind.ISSUE).actor(office, -1).to(unit, -1);
            log.add(work, issued + 2 * 86_400_000L, MoveKind.SUBMIT)
                    .actor(unit, person)
                    .to(office, -1);
            log.add(work, issued + 3 * 86_400_000L, MoveKind.APPROVE).actor(office, -1);
        }
        Findings found =
                Detectors.standard(SampleSignals.rules()).run(SampleSignals.facts(log.build()), new LocalRunner(1));
        assertThat(found.signals()).extracting(Signal::kind).doesNotContain(SignalKind.DECISIVE);
    }

    /// Pairs of neighbours, as of units that each send to the next, once all had the same hash.
    @Test
    @Timeout(20)
    void aTallyOfManyPairsTakesNoLongerAPair() {
        Tally tally = new Tally();
        for (int round = 0; round < 3; round++) {
            for (int unit = 0; unit < 200_000; unit += 2) {
                tally.add(Tally.pair(unit, unit + 1), -1, -1, 1, 0, 0);
            }
        }
        int[] rows = {0};
        tally.forEach((party, kind, role, n, y, out) -> rows[0] += n == 3 ? 1 : 0);
        assertThat(rows[0]).isEqualTo(100_000);
    }

    @Test
    void aDetectorWhoseFactsTheLogDoesNotTellIsSkippedAndSaysSo() {
        EventLogBuilder log = new EventLogBuilder();
        int work = log.cases().number("a");
        log.add(work, 0, MoveKind.ISSUE)
                .to(log.units().number("U"), log.persons().number("p"));
        log.add(work, 3_600_000, MoveKind.RETURN).actor(0, 0);
        Findings found = Detectors.standard(Rules.standard()).run(SampleSignals.facts(log.build()), new LocalRunner(1));
        assertThat(found.skipped())
                .containsEntry(SignalKind.GROUNDLESS_RETURN, Set.of(Fact.GROUNDS))
                .containsEntry(SignalKind.NO_STANCE, Set.of(Fact.STANCES))
                .containsEntry(SignalKind.NEVER_STARTED, Set.of(Fact.DUE_DATES))
                .containsEntry(SignalKind.EMPTY_PROGRESS, Set.of(Fact.EVIDENCE))
                .containsEntry(SignalKind.NEEDLESS_ESCALATION, Set.of(Fact.OWN_AUTHORITY))
                .doesNotContainKey(SignalKind.HOT_POTATO);
        assertThat(found.signals()).allMatch(signal -> !found.skipped().containsKey(signal.kind()));
    }

    @Test
    void theAuthorityTableCanContradictAGround() throws IOException {
        EventLog log = MovesCsv.read(SampleSignals.FOLDER.resolve("hot-potato.csv"));
        Facts plain = SampleSignals.facts(log);
        int unit = log.unitNames().indexOf("KHTC");
        Background table = new Background() {
            @Override
            public Optional<Boolean> isCompetent(int ofUnit, int kind, long atMs) {
                return Optional.of(ofUnit == unit);
            }
        };
        assertThat(hotPotatoes(plain)).doesNotContain("not-competent-indeed");
        assertThat(hotPotatoes(with(plain, table))).contains("not-competent-indeed");
    }

    @Test
    void aRuleInPolicyReviewSpeaksAgainstASignal() throws IOException {
        Facts plain = SampleSignals.facts(MovesCsv.read(SampleSignals.FOLDER.resolve("no-stance.csv")));
        Background review = new Background() {
            @Override
            public boolean isUnderReview(int kind, long fromMs, long toMs) {
                return true;
            }
        };
        Findings found = Detectors.standard(Rules.standard()).run(with(plain, review), new LocalRunner(1));
        assertThat(found.signals())
                .filteredOn(signal -> signal.kind() == SignalKind.NO_STANCE)
                .allMatch(Signal::isExplained)
                .isNotEmpty();
    }

    /// An ACCEPT out of place takes a case from another unit: a holding, but no receipt.
    @Test
    void nobodyIsNamedForGivingBackWhatTheyNeverReceived() {
        EventLogBuilder log = new EventLogBuilder();
        List.of("a", "b", "c", "office").forEach(name -> {
            log.units().number(name);
            log.persons().number("of " + name);
        });
        long hour = 3_600_000;
        int before = log.cases().number("received by way of b");
        log.add(before, 0, MoveKind.ISSUE).actor(3, 3).to(0, -1);
        log.add(before, hour, MoveKind.FORWARD).actor(0, 0).to(1, -1);
        log.add(before, 2 * hour, MoveKind.FORWARD).actor(1, 1).to(0, -1);
        log.add(before, 3 * hour, MoveKind.FORWARD).actor(0, 0).to(2, -1);
        log.add(before, 4 * hour, MoveKind.ACCEPT).actor(2, 2);
        int taken = log.cases().number("taken from b");
        log.add(taken, 0, MoveKind.ISSUE).actor(3, 3).to(1, -1);
        for (int time = 1; time < 6; time += 2) {
            log.add(taken, time * hour, MoveKind.ACCEPT).actor(2, 2);
            log.add(taken, (time + 1) * hour, MoveKind.FORWARD).actor(2, 2).to(1, -1);
        }
        Findings found = Detectors.standard(Rules.standard()).run(SampleSignals.facts(log.build()), new LocalRunner(1));
        assertThat(found.signals())
                .filteredOn(signal -> signal.kind() == SignalKind.PING_PONG && signal.caseNo() == taken)
                .isNotEmpty()
                .noneMatch(signal -> signal.named().hasPerson());
    }

    /// A case of a million events costs no more than many small ones.
    @Test
    @Timeout(60)
    void aCaseOfAMillionEventsIsNoTrap() {
        EventLogBuilder log = new EventLogBuilder();
        int work = log.cases().number("a");
        int[] unit = new int[5];
        for (int i = 0; i < 5; i++) {
            unit[i] = log.units().number("u" + i);
            log.persons().number("p" + i);
        }
        log.outsiders().number("u1");
        log.outsiders().number("elsewhere");
        log.add(work, 0, MoveKind.ISSUE).to(0, -1).due(4_000_000_000L);
        for (int i = 1; i < 1_000_000; i++) {
            int holder = i / 4 % 5;
            switch (i % 4) {
                case 0 -> log.add(work, i * 1000L, MoveKind.FORWARD).to(unit[holder], -1);
                case 1 -> log.add(work, i * 1000L, MoveKind.ACCEPT);
                case 2 -> log.add(work, i * 1000L, MoveKind.WAIT).outside(i % 2);
                default -> log.add(work, i * 1000L, MoveKind.EXTEND_ASK);
            }
            int actor = i % 4 == 0 ? (holder + 4) % 5 : holder;
            log.actor(actor, actor);
        }
        Findings found = Detectors.standard(Rules.standard()).run(SampleSignals.facts(log.build()), new LocalRunner(2));
        assertThat(found.signals()).isNotEmpty();
    }

    private static EventLog named(List<RandomLogs.Row> rows) {
        EventLogBuilder log = RandomLogs.builder(rows);
        for (int i = 0; i < 6; i++) {
            log.persons().number("person " + i);
            log.units().number("unit " + i);
        }
        log.outsiders().number("unit 1");
        log.outsiders().number("somebody outside");
        return log.build();
    }

    private static Facts with(Facts facts, Background background) {
        return new Facts(facts.log(), facts.calendar(), facts.ledger(), facts.causes(), facts.nowMs(), background);
    }

    private static List<String> hotPotatoes(Facts facts) {
        return Detectors.standard(Rules.standard()).run(facts, new LocalRunner(1)).signals().stream()
                .filter(signal -> signal.kind() == SignalKind.HOT_POTATO)
                .map(signal -> facts.log().caseNames().get(signal.caseNo()))
                .toList();
    }
}
