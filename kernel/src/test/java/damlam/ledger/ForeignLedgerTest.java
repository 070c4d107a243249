package damlam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The ledger of a log without moves, and totals without a ledger.
class ForeignLedgerTest {
    private static final WorkCalendar HOURS = WorkCalendar.vietnam();
    private static final long NOW = RandomLogs.END_MS;

    @Property
    void theLedgerAgreesWithThePlainOne(@ForAll("foreign") ForeignLogs.Rows rows) {
        Ledger ledger = Attribution.attribute(ForeignLogs.log(rows), HOURS, NOW);
        for (int caseNo = 0; caseNo < 3; caseNo++) {
            assertThat(ledger.intervals(caseNo)).isEqualTo(plain(rows, caseNo));
        }
    }

    /// DESIGN.md, section 3, rules 1, 2 and 6, word by word.
    private static List<Interval> plain(ForeignLogs.Rows rows, int caseNo) {
        List<ForeignLogs.Row> events = rows.rows().stream()
                .filter(row -> row.caseNo() == caseNo)
                .sorted(Comparator.comparingLong(ForeignLogs.Row::atMs))
                .toList();
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            boolean last = i == events.size() - 1;
            long from = events.get(i).atMs();
            long to = !last ? events.get(i + 1).atMs() : rows.closes() ? NOW : from;
            boolean over = events.subList(i, events.size()).stream().allMatch(e -> e.state() == LedgerState.DONE);
            if (from < to && !over) {
                addOrProlong(intervals, interval(events.get(i), from, to));
            }
        }
        return intervals;
    }

    private static Interval interval(ForeignLogs.Row event, long from, long to) {
        boolean done = event.state() == LedgerState.DONE;
        boolean outside = event.state() == LedgerState.AWAITING_OUTSIDE;
        Party holder = done ? Party.UNKNOWN : new Party(event.unit(), event.person());
        return new Interval(
                event.caseNo(),
                from,
                to,
                holder,
                outside ? Party.UNKNOWN : holder,
                outside ? event.person() : -1,
                event.state(),
                HOURS.workingMs(from, to));
    }

    private static void addOrProlong(List<Interval> intervals, Interval next) {
        Interval last = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
        boolean goesOn = last != null
                && last.state() == next.state()
                && last.holder().equals(next.holder())
                && last.outside() == next.outside();
        if (goesOn) {
            intervals.set(
                    intervals.size() - 1,
                    new Interval(
                            last.caseNo(),
                            last.fromMs(),
                            next.toMs(),
                            last.holder(),
                            last.charged(),
                            last.outside(),
                            last.state(),
                            last.workingMs() + next.workingMs()));
        } else {
            intervals.add(next);
        }
    }

    @Property
    void totalsWithoutALedgerAreThoseOfTheLedger(@ForAll("logs") EventLog log, @ForAll boolean vietnam) {
        WorkCalendar calendar = vietnam ? HOURS : WorkCalendar.none();
        Totals ofLedger = Totals.of(Attribution.attribute(log, calendar, NOW));
        Totals parts = Totals.of(log, calendar, NOW, 1, 3).plus(Totals.of(log, calendar, NOW, 0, 1));
        assertThat(Totals.of(log, calendar, NOW, 0, log.cases())).isEqualTo(ofLedger);
        assertThat(parts).isEqualTo(ofLedger);
    }

    @Test
    void aLogThatDoesNotSayWhenACaseIsDoneEndsWithItsLastEvent() {
        EventLogBuilder log = new EventLogBuilder();
        int caseNo = log.cases().number("a");
        log.add(caseNo, 0, LedgerState.HELD).to(1, -1);
        log.add(caseNo, 10, LedgerState.HELD).to(2, -1);
        assertThat(Totals.of(Attribution.attribute(log.build(), HOURS, 99)).leadMs())
                .isEqualTo(10);
    }

    @Test
    void whereItDoesAnOpenCaseGoesOnToThePresent() {
        EventLogBuilder log = new EventLogBuilder().closes(true);
        int caseNo = log.cases().number("a");
        log.add(caseNo, 0, LedgerState.WORKING).to(1, -1);
        log.add(caseNo, 10, LedgerState.DONE);
        log.add(caseNo, 20, LedgerState.WORKING).to(1, -1);
        Totals totals = Totals.of(Attribution.attribute(log.build(), HOURS, 99));
        assertThat(totals.leadMs()).isEqualTo(10 + 79);
        assertThat(totals.inStateMs(LedgerState.DONE)).isEqualTo(10);
    }

    @Provide
    Arbitrary<ForeignLogs.Rows> foreign() {
        return ForeignLogs.rows();
    }

    @Provide
    Arbitrary<EventLog> logs() {
        return Arbitraries.oneOf(
                ForeignLogs.rows().map(ForeignLogs::log), RandomLogs.rows().map(RandomLogs::log));
    }
}
