package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.ledger.Attribution;
import damlam.ledger.Handovers;
import damlam.ledger.Holders;
import damlam.ledger.Level;
import damlam.ledger.PingPong;
import damlam.ledger.Totals;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Figures that others published on the incident log, and that were measured on it, computed from the
/// [EventLog].
class PublishedFiguresTest {
    private static final double DAY_MS = 86_400_000;
    private static final EventLog LOG = Logs.incidents("bpic13");
    private static final Holders HOLDERS = Holders.of(LOG);

    private static final Map<Pattern, Function<Matcher, Double>> CLAIMS = Map.ofEntries(
            claim("events with status (.*)", is -> events(i -> activity(i)[0].equals(is.group(1)))),
            claim("events with sub-status (.*)", is -> events(i -> activity(i)[1].equals(is.group(1)))),
            claim("distinct variants .*", is -> (double) variants().size()),
            claim("throughput median days", is -> medianDays(caseNo -> true)),
            claim("throughput mean days", is -> durations(c -> true).average().orElseThrow() / DAY_MS),
            claim(
                    "reassignments per case, mean",
                    is -> reassignments().average().orElseThrow()),
            claim("cases never reassigned", is ->
                    (double) reassignments().filter(n -> n == 0).count()),
            claim("cases with >= 1 ping-pong", is -> (double) pingPong().cases()),
            claim("ping-pong bounces in total", is -> (double) pingPong().occurrences()),
            claim("worst pair (.*) <-> (.*)", is -> worstPair(is.group(1), is.group(2))),
            claim("top directed handover (.*) -> (.*)", is -> topHandover(is.group(1), is.group(2))),
            claim("Wait - User intervals", is -> (double) waitsThatGoOn()),
            claim("median days with (\\d) reassignments", is -> medianDays(c -> reassigned(c) == number(is))),
            claim("median days with (\\d)\\+ reassignments", is -> medianDays(c -> reassigned(c) >= number(is))),
            claim("cases", is -> (double) LOG.cases()),
            claim("events", is -> (double) LOG.events()));

    @ParameterizedTest
    @MethodSource("published")
    void aPublishedFigureComesOutOfTheLog(String claim, String value) {
        BigDecimal expected = new BigDecimal(value);
        Matcher matcher = CLAIMS.keySet().stream()
                .map(pattern -> pattern.matcher(claim))
                .filter(Matcher::matches)
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> found.get(0)));
        double found = CLAIMS.get(matcher.pattern()).apply(matcher);
        assertThat(BigDecimal.valueOf(found).setScale(expected.scale(), RoundingMode.HALF_UP))
                .isEqualTo(expected);
    }

    static Stream<Arguments> published() throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Logs.FOREIGN.resolve("bpic13-published.csv"))) {
            return rows.stream()
                    .map(row -> Arguments.of(row.getField("claim"), row.getField("value")))
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyMillisecondOfTheIncidentsIsThere() {
        Totals totals = Totals.of(Attribution.attribute(LOG, WorkCalendar.none(), LOG.lastMs()));
        assertThat(totals.leadMs()).isEqualTo(7_883_772_512_000L);
        assertThat(LOG.reordered()).isZero();
        assertThat(LOG.unitNames()).hasSize(649);
    }

    @Test
    void aQueuedIncidentIsNotChargedToThePersonWhoSentIt() {
        assertThat(Handovers.of(HOLDERS, Level.UNIT).count()).isEqualTo(9_454);
        assertThat(Handovers.of(HOLDERS, Level.PERSON).count()).isEqualTo(19_131);
        assertPingPong(PingPong.of(HOLDERS, Level.PERSON), 855, 1_435);
        Totals totals = Totals.of(LOG, WorkCalendar.none(), LOG.lastMs(), 0, LOG.cases());
        assertThat(totals.sums().keySet())
                .filteredOn(account -> account.state() == LedgerState.QUEUED)
                .noneMatch(account -> account.charged().hasPerson());
        // In whole days, as the issue gives it.
        assertThat(Math.round(totals.inStateMs(LedgerState.QUEUED) / DAY_MS)).isEqualTo(12_583);
    }

    @Test
    void asAnyXesLogTheResourceHoldsWhatItIsNamedWith() {
        EventLog log = Logs.incidents("xes");
        Holders holders = Holders.of(log);
        assertThat(log.personNames()).hasSize(1_440);
        assertThat(Handovers.of(holders, Level.UNIT).count()).isEqualTo(9_454);
        assertThat(Handovers.of(holders, Level.PERSON).count()).isEqualTo(20_649);
        assertPingPong(PingPong.of(holders, Level.PERSON), 1_186, 1_783);
        assertPingPong(PingPong.of(holders, Level.UNIT), 1_177, 2_394);
    }

    @Test
    void mostOfThePingPongIsWork() {
        List<PingPong.Pair> pairs = pingPong().list();
        assertThat(pairs.stream().mapToLong(PingPong.Pair::noWork).sum()).isEqualTo(222);
        assertThat(pairs.stream().mapToLong(PingPong.Pair::completed).sum()).isEqualTo(105);
        assertThat(pairs.stream().mapToLong(PingPong.Pair::worked).sum()).isEqualTo(2_394 - 222 - 105);
    }

    @Test
    void emptyIsATeamOfThePermitLog() {
        EventLog log = Logs.receipts();
        assertThat(log.events()).isEqualTo(8_577);
        assertThat(log.cases()).isEqualTo(1_434);
        assertThat(log.unitNames()).hasSize(10).contains("EMPTY");
        assertThat(log.kindNames()).containsExactlyInAnyOrder("General", "Customer contact", "Experts");
        Holders holders = Holders.of(log);
        assertThat(Handovers.of(holders, Level.UNIT).count()).isEqualTo(5_440);
        assertPingPong(PingPong.of(holders, Level.UNIT), 269, 439);
        assertThat(Handovers.of(holders, Level.PERSON).count()).isEqualTo(1_208);
        assertPingPong(PingPong.of(holders, Level.PERSON), 107, 129);
    }

    private static void assertPingPong(PingPong found, long cases, long occurrences) {
        assertThat(List.of(found.cases(), found.occurrences())).isEqualTo(List.of(cases, occurrences));
    }

    private static Map.Entry<Pattern, Function<Matcher, Double>> claim(String words, Function<Matcher, Double> figure) {
        return Map.entry(Pattern.compile(words), figure);
    }

    private static int number(Matcher claim) {
        return Integer.parseInt(claim.group(1));
    }

    private static String[] activity(int event) {
        return LOG.activityNames().get(LOG.activity(event)).split("/", 2);
    }

    private static double events(IntPredicate which) {
        return IntStream.range(0, LOG.events()).filter(which).count();
    }

    private static Set<List<Integer>> variants() {
        Set<List<Integer>> variants = new HashSet<>();
        for (int caseNo = 0; caseNo < LOG.cases(); caseNo++) {
            variants.add(IntStream.range(LOG.firstOf(caseNo), LOG.endOf(caseNo))
                    .mapToObj(LOG::activity)
                    .toList());
        }
        return variants;
    }

    private static PingPong pingPong() {
        return PingPong.of(HOLDERS, Level.UNIT);
    }

    private static IntStream reassignments() {
        return IntStream.range(0, LOG.cases()).map(PublishedFiguresTest::reassigned);
    }

    private static int reassigned(int caseNo) {
        return (int) Handovers.of(HOLDERS, Level.UNIT, caseNo, caseNo + 1).count();
    }

    private static LongStream durations(IntPredicate cases) {
        return IntStream.range(0, LOG.cases())
                .filter(cases)
                .mapToLong(caseNo -> LOG.atMs(LOG.endOf(caseNo) - 1) - LOG.atMs(LOG.firstOf(caseNo)));
    }

    private static double medianDays(IntPredicate cases) {
        long[] sorted = durations(cases).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0 / DAY_MS;
    }

    private static double worstPair(String a, String b) {
        PingPong.Pair worst = pingPong().list().stream()
                .max((one, other) -> Long.compare(one.occurrences(), other.occurrences()))
                .orElseThrow();
        assertThat(Set.of(unit(worst.a()), unit(worst.b()))).isEqualTo(Set.of(a, b));
        return worst.occurrences();
    }

    private static double topHandover(String from, String to) {
        Handovers.Handover top = Handovers.of(HOLDERS, Level.UNIT).list().stream()
                .max((one, other) -> Long.compare(one.count(), other.count()))
                .orElseThrow();
        assertThat(Arrays.asList(unit(top.from()), unit(top.to()))).containsExactly(from, to);
        return top.count();
    }

    private static String unit(int number) {
        return LOG.unitNames().get(number);
    }

    private static long waitsThatGoOn() {
        return IntStream.range(0, LOG.cases())
                .flatMap(caseNo -> IntStream.range(LOG.firstOf(caseNo), LOG.endOf(caseNo) - 1))
                .filter(i -> activity(i)[1].equals("Wait - User"))
                .count();
    }
}
