package damlam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.Event;
import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionTest {
    private static final WorkCalendar HOURS = WorkCalendar.vietnam();
    private static final long SAMPLE_NOW = Instant.parse("2024-05-31T10:00:00Z").toEpochMilli();

    @ParameterizedTest
    @MethodSource("sampleLogs")
    void aSampleGivesTheLedgerBesideIt(Path sample) throws IOException {
        EventLog log = MovesCsv.read(sample);
        Ledger ledger = Attribution.attribute(log, HOURS, SAMPLE_NOW);
        List<String> expected = Files.readAllLines(MovesCsv.beside(sample, ".expected"));
        List<String> found =
                new ArrayList<>(List.of("# outOfPlace " + ledger.outOfPlace() + ", reordered " + log.reordered()));
        found.add("case,from,to,unit,person,chargedTo,state,calendarMs,workingMs");
        found.addAll(MovesCsv.lines(log, ledger));
        assertThat(found).isEqualTo(expected);
    }

    @Property(tries = 2000)
    void theLedgerAgreesWithThePlainOne(@ForAll("logs") List<RandomLogs.Row> rows) {
        Ledger ledger = Attribution.attribute(RandomLogs.log(rows), HOURS, RandomLogs.END_MS);
        int outOfPlace = 0;
        for (int caseNo = 0; caseNo < 3; caseNo++) {
            List<Event> moves = movesOf(rows, caseNo);
            assertThat(ledger.intervals(caseNo).stream().map(AttributionTest::plain))
                    .isEqualTo(PlainAttribution.rows(moves, RandomLogs.END_MS));
            outOfPlace += PlainAttribution.outOfPlace(moves);
        }
        assertThat(ledger.outOfPlace()).isEqualTo(outOfPlace);
    }

    @Property
    void theIntervalsOfACaseTileItsLife(@ForAll("logs") List<RandomLogs.Row> rows) {
        EventLog log = RandomLogs.log(rows);
        Ledger ledger = Attribution.attribute(log, HOURS, RandomLogs.END_MS);
        ledger.check();
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            List<Interval> intervals = ledger.intervals(caseNo);
            for (int i = 0; i < intervals.size(); i++) {
                long from = i == 0
                        ? log.atMs(log.firstOf(caseNo))
                        : intervals.get(i - 1).toMs();
                assertThat(intervals.get(i).fromMs()).isEqualTo(from);
            }
        }
    }

    @Property
    void whatIsChargedIsTheLeadTimeToTheMillisecondByBothClocks(@ForAll("logs") List<RandomLogs.Row> rows) {
        EventLog log = RandomLogs.log(rows);
        Ledger ledger = Attribution.attribute(log, HOURS, RandomLogs.END_MS);
        long calendarMs = 0;
        long workingMs = 0;
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            List<Interval> intervals = ledger.intervals(caseNo);
            if (!intervals.isEmpty()) {
                long first = log.atMs(log.firstOf(caseNo));
                long end = intervals.get(intervals.size() - 1).toMs();
                calendarMs += end - first;
                workingMs += HOURS.workingMs(first, end);
            }
        }
        Totals totals = Totals.of(ledger);
        assertThat(totals.sums().values().stream()
                        .mapToLong(Totals.Sum::calendarMs)
                        .sum())
                .isEqualTo(calendarMs);
        assertThat(totals.sums().values().stream()
                        .mapToLong(Totals.Sum::workingMs)
                        .sum())
                .isEqualTo(workingMs);
        assertThat(totals.leadMs() + totals.inStateMs(LedgerState.DONE)).isEqualTo(calendarMs);
    }

    @Property(tries = 300)
    void totalsDoNotDependOnHowTheLogIsSplit(@ForAll("logs") List<RandomLogs.Row> rows) {
        Totals whole = totalsOf(rows.stream());
        Totals parts = IntStream.of(2, 0, 1)
                .mapToObj(caseNo -> totalsOf(rows.stream().filter(row -> row.caseNo() == caseNo)))
                .reduce(Totals.NONE, Totals::plus);
        assertThat(parts).isEqualTo(whole);
    }

    @Property(tries = 300)
    void everyCaseIsReadInOrderOfTimeWhateverTheOrderOfTheInput(@ForAll("logs") List<RandomLogs.Row> rows) {
        List<RandomLogs.Row> sorted = rows.stream()
                .sorted(Comparator.comparingLong(row -> row.event().atMs()))
                .toList();
        assertThat(totalsOf(rows.stream())).isEqualTo(totalsOf(sorted.stream()));
        assertThat(RandomLogs.log(sorted).reordered()).isZero();
    }

    @Test
    void eventsAtTheSameInstantKeepTheOrderOfTheInput() {
        EventLogBuilder log = new EventLogBuilder();
        int caseNo = log.cases().number("a");
        log.add(caseNo, 20, MoveKind.ACCEPT).actor(1, 1);
        log.add(caseNo, 10, MoveKind.ISSUE).to(1, -1);
        log.add(caseNo, 20, MoveKind.NOTE);
        log.add(caseNo, 20, MoveKind.PROGRESS).actor(1, 1);
        EventLog built = log.build();
        assertThat(IntStream.range(0, 4).mapToObj(built::move))
                .containsExactly(MoveKind.ISSUE, MoveKind.ACCEPT, MoveKind.NOTE, MoveKind.PROGRESS);
        assertThat(built.reordered()).isEqualTo(1);
    }

    @Test
    void aCaseOfAMillionEventsCostsNoMoreThanManySmallOnes() {
        EventLogBuilder log = new EventLogBuilder();
        int caseNo = log.cases().number("a");
        log.add(caseNo, 0, MoveKind.ISSUE).to(1, -1);
        for (int i = 1; i < 1_000_000; i++) {
            log.add(caseNo, i, i % 2 == 0 ? MoveKind.CONSULT : MoveKind.PROGRESS)
                    .actor(1, 1)
                    .to(i % 1000, -1);
        }
        Ledger ledger = Attribution.attribute(log.build(), HOURS, 2_000_000);
        assertThat(ledger.size()).isEqualTo(1_000_000);
        assertThat(Totals.of(ledger).leadMs()).isEqualTo(2_000_000);
    }

    @Provide
    Arbitrary<List<RandomLogs.Row>> logs() {
        return RandomLogs.rows();
    }

    static Stream<Path> sampleLogs() {
        return MovesCsv.samples();
    }

    private static Totals totalsOf(Stream<RandomLogs.Row> rows) {
        return Totals.of(Attribution.attribute(RandomLogs.log(rows.toList()), HOURS, RandomLogs.END_MS));
    }

    private static List<Event> movesOf(List<RandomLogs.Row> rows, int caseNo) {
        return rows.stream()
                .filter(row -> row.caseNo() == caseNo)
                .map(RandomLogs.Row::event)
                .sorted(Comparator.comparingLong(Event::atMs))
                .toList();
    }

    private static PlainAttribution.Row plain(Interval i) {
        Party holder = i.holder();
        return new PlainAttribution.Row(i.fromMs(), i.toMs(), i.state(), holder, i.charged(), i.outside());
    }
}
