package damlam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.People;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CausesTest {
    private static final int UNIT = 0;
    private static final int PERSON = 0;

    private final EventLogBuilder builder = new EventLogBuilder();

    @Test
    void aCaseThatWaitsWhileItsPersonIsAwayWaitsForThat() {
        given("waiting", 10);
        builder.absence(PERSON, 30, 50);
        thenCauses("waiting", "ABSENT 20, IDLE 70");
    }

    @Test
    void aCaseWaitsForTheEarlierOneInWork() {
        given("earlier", 0);
        given("waiting", 10);
        accepted("earlier", 20);
        closed("earlier", 60);
        thenCauses("waiting", "BUSY_EARLIER 40, IDLE 50");
    }

    @Test
    void aCaseIsPassedOverForALaterOne() {
        given("waiting", 10);
        given("later", 15);
        accepted("later", 20);
        closed("later", 60);
        thenCauses("waiting", "BUSY_LATER 40, IDLE 50");
    }

    @Test
    void whatReachedThePersonAtTheSameInstantCountsAsEarlier() {
        given("waiting", 10);
        given("same", 10);
        accepted("same", 20);
        closed("same", 60);
        thenCauses("waiting", "BUSY_EARLIER 40, IDLE 50");
    }

    @Test
    void absenceCountsBeforeWorkAndEarlierWorkBeforeLater() {
        given("earlier", 0);
        given("waiting", 10);
        given("later", 15);
        accepted("earlier", 20);
        accepted("later", 20);
        closed("earlier", 50);
        closed("later", 80);
        builder.absence(PERSON, 40, 60);
        builder.absence(PERSON, 45, 55);
        thenCauses("waiting", "ABSENT 20, BUSY_EARLIER 20, BUSY_LATER 20, IDLE 30");
    }

    @Test
    void aCaseThatCameBackReachedItsPersonWhenItCameBack() {
        given("waiting", 10);
        builder.add(builder.cases().number("back"), 0, MoveKind.ISSUE)
                .actor(1, 9)
                .to(UNIT, PERSON);
        builder.add(builder.cases().number("back"), 5, MoveKind.FORWARD)
                .actor(UNIT, PERSON)
                .to(1, -1);
        builder.add(builder.cases().number("back"), 20, MoveKind.RETURN).actor(1, 9);
        accepted("back", 30);
        closed("back", 50);
        thenCauses("waiting", "BUSY_LATER 20, IDLE 70");
    }

    @Test
    void whatWasTakenFromTheQueueReachedItsPersonWhenTakenAndForSignalsWhenItReachedTheUnit() {
        builder.add(builder.cases().number("taken"), 5, MoveKind.ISSUE)
                .actor(1, 9)
                .to(UNIT, -1);
        given("waiting", 10);
        accepted("taken", 20);
        closed("taken", 60);
        EventLog log = builder.build();
        Ledger ledger = Attribution.attribute(log, WorkCalendar.none(), 100);
        assertThat(causes(log, ledger, Causes.of(log, WorkCalendar.none(), ledger), "waiting"))
                .isEqualTo("BUSY_LATER 40, IDLE 50");
        assertThat(causes(log, ledger, Causes.byReceipt(log, WorkCalendar.none(), ledger), "waiting"))
                .isEqualTo("BUSY_EARLIER 40, IDLE 50");
    }

    @Test
    void aQueueFromWhichNobodyTookIsUntaken() {
        builder.add(builder.cases().number("waiting"), 10, MoveKind.ISSUE)
                .actor(1, 9)
                .to(UNIT, -1);
        given("other", 0);
        accepted("other", 20);
        thenCauses("waiting", "UNTAKEN 90");
    }

    @Test
    void waitingForOthersIsItsOwnCause() {
        given("waiting", 10);
        builder.add(builder.cases().number("waiting"), 40, MoveKind.CONSULT)
                .actor(UNIT, PERSON)
                .to(1, -1);
        thenCauses("waiting", "IDLE 30, AWAITING_REPLY 60");
    }

    @Test
    void onlyWorkingTimeIsSplit() {
        WorkCalendar vietnam = WorkCalendar.vietnam();
        long monday = vietnam.startOf(LocalDate.parse("2024-05-06"));
        given("waiting", monday);
        builder.absence(PERSON, monday, monday + 12 * 3_600_000L);
        EventLog log = builder.build();
        Ledger ledger = Attribution.attribute(log, vietnam, monday + 24 * 3_600_000L);
        Causes causes = Causes.of(log, vietnam, ledger);
        assertThat(causes.workingMs(0, Cause.ABSENT)).isEqualTo(4 * 3_600_000L);
        assertThat(causes.workingMs(0, Cause.IDLE)).isEqualTo(4 * 3_600_000L);
    }

    @Property(tries = 500)
    void theSplitAgreesWithThePlainOneAndSumsExactly(
            @ForAll("logs") List<RandomLogs.Row> rows, @ForAll("absences") List<long[]> absences) {
        EventLogBuilder filled = RandomLogs.builder(rows);
        absences.forEach(away -> filled.absence((int) away[0], away[1], away[1] + away[2]));
        EventLog log = filled.build();
        WorkCalendar calendar = WorkCalendar.vietnam();
        Ledger ledger = Attribution.attribute(log, calendar, RandomLogs.END_MS);
        Causes causes = Causes.of(log, calendar, ledger);
        for (int i = 0; i < ledger.size(); i++) {
            int at = i;
            long sum = Arrays.stream(Cause.values())
                    .mapToLong(cause -> causes.workingMs(at, cause))
                    .sum();
            boolean active = ledger.state(i) == LedgerState.WORKING
                    || ledger.state(i) == LedgerState.HELD
                    || ledger.state(i) == LedgerState.DONE;
            assertThat(sum).isEqualTo(active ? 0 : ledger.workingMs(i));
            if (Causes.isWaiting(ledger.state(i)) && ledger.chargedPerson(i) >= 0) {
                assertThat(List.of(
                                causes.workingMs(i, Cause.ABSENT),
                                causes.workingMs(i, Cause.BUSY_EARLIER),
                                causes.workingMs(i, Cause.BUSY_LATER),
                                causes.workingMs(i, Cause.IDLE)))
                        .isEqualTo(plain(log.people(), ledger, calendar, i));
            }
        }
    }

    @Provide
    Arbitrary<List<RandomLogs.Row>> logs() {
        return RandomLogs.rows();
    }

    @Provide
    Arbitrary<List<long[]>> absences() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.longs().between(-3, 40),
                        Arbitraries.longs().between(0, 20))
                .as((person, from, days) ->
                        new long[] {person, RandomLogs.START_MS + from * 40_000_000L, days * 50_000_000L})
                .list()
                .ofMaxSize(8);
    }

    /// Rule 7 word by word, for every stretch in which nothing of anybody's begins or ends.
    private static List<Long> plain(People people, Ledger ledger, WorkCalendar calendar, int waiting) {
        int person = ledger.chargedPerson(waiting);
        TreeSet<Long> cuts = new TreeSet<>();
        IntStream.range(0, ledger.size()).forEach(i -> cuts.addAll(List.of(ledger.fromMs(i), ledger.toMs(i))));
        IntStream.range(0, people.absences(person))
                .forEach(a -> cuts.addAll(List.of(people.absentFromMs(person, a), people.absentUntilMs(person, a))));
        long[] split = new long[4];
        List<Long> inside = List.copyOf(cuts.subSet(ledger.fromMs(waiting), true, ledger.toMs(waiting), true));
        for (int c = 0; c + 1 < inside.size(); c++) {
            long from = inside.get(c);
            boolean away = IntStream.range(0, people.absences(person))
                    .anyMatch(a -> people.absentFromMs(person, a) <= from && from < people.absentUntilMs(person, a));
            long[] work = IntStream.range(0, ledger.size())
                    .filter(i -> ledger.state(i) == LedgerState.WORKING && ledger.chargedPerson(i) == person)
                    .filter(i -> ledger.fromMs(i) <= from && from < ledger.toMs(i))
                    .mapToLong(i -> plainReached(ledger, i))
                    .toArray();
            boolean earlier = Arrays.stream(work).anyMatch(reached -> reached <= plainReached(ledger, waiting));
            split[away ? 0 : earlier ? 1 : work.length > 0 ? 2 : 3] += calendar.workingMs(from, inside.get(c + 1));
        }
        return Arrays.stream(split).boxed().toList();
    }

    private static long plainReached(Ledger ledger, int i) {
        int first = i;
        while (first > 0
                && ledger.toMs(first - 1) == ledger.fromMs(first)
                && caseOf(ledger, first - 1) == caseOf(ledger, i)
                && ledger.holder(first - 1).person() == ledger.holder(i).person()) {
            first--;
        }
        return ledger.fromMs(first);
    }

    private static int caseOf(Ledger ledger, int i) {
        return IntStream.range(0, ledger.cases())
                .filter(c -> i < ledger.endOf(c))
                .findFirst()
                .orElseThrow();
    }

    private void given(String name, long atMs) {
        builder.add(builder.cases().number(name), atMs, MoveKind.ISSUE)
                .actor(1, 9)
                .to(UNIT, PERSON);
    }

    private void accepted(String name, long atMs) {
        builder.add(builder.cases().number(name), atMs, MoveKind.ACCEPT).actor(UNIT, PERSON);
    }

    private void closed(String name, long atMs) {
        builder.add(builder.cases().number(name), atMs, MoveKind.CANCEL).actor(1, 9);
    }

    private void thenCauses(String name, String expected) {
        EventLog log = builder.build();
        Ledger ledger = Attribution.attribute(log, WorkCalendar.none(), 100);
        assertThat(causes(log, ledger, Causes.of(log, WorkCalendar.none(), ledger), name))
                .isEqualTo(expected);
    }

    private static String causes(EventLog log, Ledger ledger, Causes causes, String name) {
        int caseNo = log.caseNames().indexOf(name);
        long[] sums = new long[Cause.values().length];
        for (int i = ledger.firstOf(caseNo); i < ledger.endOf(caseNo); i++) {
            for (Cause cause : Cause.values()) {
                sums[cause.ordinal()] += causes.workingMs(i, cause);
            }
        }
        return Arrays.stream(Cause.values())
                .filter(cause -> sums[cause.ordinal()] > 0)
                .map(cause -> cause + " " + sums[cause.ordinal()])
                .collect(Collectors.joining(", "));
    }
}
