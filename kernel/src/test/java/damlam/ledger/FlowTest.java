package damlam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Handovers and ping-pong, against DESIGN.md, section 3, "Definitions used in every table", word by word.
class FlowTest {
    /// A stretch of events of one party: *runs* are these parties in order.
    private record Run(int party, List<Integer> events) {}

    @Property
    void handoversAreEventsThatFollowEachOtherAndWhosePartyDiffers(@ForAll("logs") EventLog log, @ForAll Level level) {
        Holders holders = Holders.of(log);
        List<Handovers.Handover> expected = new ArrayList<>();
        long count = 0;
        for (int from = 0; from < 6; from++) {
            for (int to = 0; to < 6; to++) {
                List<Long> holds = holdsBefore(holders, level, from, to);
                count += holds.size();
                if (!holds.isEmpty()) {
                    int half = holds.size() / 2;
                    long median = holds.size() % 2 == 1
                            ? holds.get(half)
                            : Math.floorDiv(holds.get(half - 1) + holds.get(half), 2);
                    expected.add(new Handovers.Handover(from, to, holds.size(), median));
                }
            }
        }
        Handovers handovers = Handovers.of(holders, level);
        assertThat(handovers.list()).isEqualTo(expected);
        assertThat(handovers.count()).isEqualTo(count);
        Handovers parts = Handovers.of(holders, level, 2, 3).plus(Handovers.of(holders, level, 0, 2));
        assertThat(parts.list()).isEqualTo(expected);
    }

    private static List<Long> holdsBefore(Holders holders, Level level, int from, int to) {
        List<Long> holds = new ArrayList<>();
        for (int caseNo = 0; caseNo < holders.log().cases(); caseNo++) {
            List<Run> runs = runs(holders, level, caseNo);
            for (int k = 1; k < runs.size(); k++) {
                if (runs.get(k - 1).party() == from && runs.get(k).party() == to) {
                    holds.add(start(holders, runs.get(k)) - start(holders, runs.get(k - 1)));
                }
            }
        }
        holds.sort(null);
        return holds;
    }

    private static long start(Holders holders, Run run) {
        return holders.log().atMs(run.events().get(0));
    }

    @Property
    void pingPongIsAPartyThatEqualsTheOneTwoRunsLater(@ForAll("logs") EventLog log, @ForAll Level level) {
        Holders holders = Holders.of(log);
        List<PingPong.Pair> expected = new ArrayList<>();
        for (int a = 0; a < 6; a++) {
            for (int b = a + 1; b < 6; b++) {
                long[] counts = counts(holders, level, a, b);
                if (counts[0] > 0) {
                    expected.add(new PingPong.Pair(a, b, counts[0], counts[1], counts[2], counts[3], counts[4]));
                }
            }
        }
        PingPong pingPong = PingPong.of(holders, level);
        assertThat(pingPong.list()).isEqualTo(expected);
        assertThat(pingPong.cases())
                .isEqualTo(IntStream.range(0, log.cases())
                        .filter(caseNo -> occurs(runs(holders, level, caseNo)))
                        .count());
        PingPong parts = PingPong.of(holders, level, 2, 3).plus(PingPong.of(holders, level, 0, 2));
        assertThat(parts.list()).isEqualTo(expected);
        assertThat(parts.cases()).isEqualTo(pingPong.cases());
    }

    private static boolean occurs(List<Run> runs) {
        return IntStream.range(2, runs.size())
                .anyMatch(k -> runs.get(k).party() == runs.get(k - 2).party());
    }

    /// Occurrences, cases, and the occurrences without work, with work, and with a result.
    private static long[] counts(Holders holders, Level level, int a, int b) {
        long[] counts = new long[5];
        for (int caseNo = 0; caseNo < holders.log().cases(); caseNo++) {
            List<Run> runs = runs(holders, level, caseNo);
            boolean any = false;
            for (int k = 2; k < runs.size(); k++) {
                int first = runs.get(k - 2).party();
                int middle = runs.get(k - 1).party();
                boolean ofPair = Math.min(first, middle) == a && Math.max(first, middle) == b;
                if (ofPair && runs.get(k).party() == first) {
                    any = true;
                    counts[0]++;
                    int most = mostWork(holders, level, runs.get(k - 1));
                    counts[2 + Math.max(most, 0)] += most < 0 ? 0 : 1;
                }
            }
            counts[1] += any ? 1 : 0;
        }
        return counts;
    }

    private static int mostWork(Holders holders, Level level, Run run) {
        EventLog log = holders.log();
        return run.events().stream()
                .filter(i -> log.work(i).isPresent())
                .mapToInt(i ->
                        isTheirs(log, level, i, run.party()) ? log.work(i).get().code() : 0)
                .max()
                .orElse(-1);
    }

    private static boolean isTheirs(EventLog log, Level level, int i, int party) {
        return !log.hasMoves()
                || party
                        == (level == Level.UNIT
                                ? log.actor(i).unit()
                                : log.actor(i).person());
    }

    private static List<Run> runs(Holders holders, Level level, int caseNo) {
        List<Run> runs = new ArrayList<>();
        for (int i = holders.log().firstOf(caseNo); i < holders.log().endOf(caseNo); i++) {
            int party = level == Level.UNIT ? holders.unit(i) : holders.person(i);
            if (party < 0) {
                continue;
            }
            if (runs.isEmpty() || runs.get(runs.size() - 1).party() != party) {
                runs.add(new Run(party, new ArrayList<>()));
            }
            runs.get(runs.size() - 1).events().add(i);
        }
        return runs;
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void anEventWhosePartyIsUnknownIsAsIfItWereNotThere(Level level) {
        EventLogBuilder log = new EventLogBuilder();
        int caseNo = log.cases().number("a");
        log.add(caseNo, 0, LedgerState.WORKING).to(1, 1);
        log.add(caseNo, 10, LedgerState.QUEUED);
        log.add(caseNo, 20, LedgerState.WORKING).to(1, 1);
        log.add(caseNo, 30, LedgerState.WORKING).to(2, 2);
        log.add(caseNo, 40, LedgerState.QUEUED);
        log.add(caseNo, 50, LedgerState.WORKING).to(1, 1);
        Holders holders = Holders.of(log.build());
        assertThat(Handovers.of(holders, level).list())
                .containsExactly(new Handovers.Handover(1, 2, 1, 30), new Handovers.Handover(2, 1, 1, 20));
        assertThat(PingPong.of(holders, level).list()).containsExactly(new PingPong.Pair(1, 2, 1, 1, 0, 0, 0));
    }

    @Test
    void whatASuperiorDecidesIsNoWorkOfTheHolder() {
        EventLogBuilder log = new EventLogBuilder();
        int caseNo = log.cases().number("a");
        log.add(caseNo, 0, MoveKind.ISSUE).actor(0, 0).to(1, -1);
        log.add(caseNo, 10, MoveKind.FORWARD).actor(1, 1).to(2, -1);
        log.add(caseNo, 20, MoveKind.ESCALATE).actor(2, 2).to(3, 3);
        log.add(caseNo, 30, MoveKind.DECIDE).actor(3, 3);
        log.add(caseNo, 40, MoveKind.RETURN).actor(2, 2);
        PingPong units = PingPong.of(Holders.of(log.build()), Level.UNIT);
        assertThat(units.list()).containsExactly(new PingPong.Pair(1, 2, 1, 1, 1, 0, 0));
    }

    @Test
    void aCaseThatIsDoneIsHeldByNobody() {
        EventLogBuilder log = new EventLogBuilder().closes(true);
        int caseNo = log.cases().number("a");
        log.add(caseNo, 0, LedgerState.WORKING).to(1, 1).work(Work.WORKED);
        log.add(caseNo, 10, LedgerState.DONE).to(2, 2);
        log.add(caseNo, 20, LedgerState.WORKING).to(1, 1);
        assertThat(Handovers.of(Holders.of(log.build()), Level.UNIT).count()).isZero();
    }

    @Provide
    Arbitrary<EventLog> logs() {
        return Arbitraries.oneOf(
                ForeignLogs.rows().map(ForeignLogs::log), RandomLogs.rows().map(RandomLogs::log));
    }
}
