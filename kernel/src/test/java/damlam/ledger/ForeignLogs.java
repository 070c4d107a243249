package damlam.ledger;

import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Work;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// Foreign logs of a few cases among few parties, in no order of time; unit, person and work are unknown now
/// and then.
final class ForeignLogs {
    private static final List<LedgerState> STATES =
            List.of(LedgerState.QUEUED, LedgerState.WORKING, LedgerState.AWAITING_OUTSIDE, LedgerState.HELD);

    record Row(
            int caseNo,
            long atMs,
            int unit,
            int person,
            LedgerState state,
            @Nullable Work work) {}

    record Rows(boolean closes, List<Row> rows) {}

    private ForeignLogs() {}

    static Arbitrary<Rows> rows() {
        return Arbitraries.of(true, false)
                .flatMap(closes -> row(closes).list().ofMaxSize(60).map(rows -> new Rows(closes, rows)));
    }

    private static Arbitrary<Row> row(boolean closes) {
        Arbitrary<LedgerState> state = Arbitraries.of(STATES);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 40).map(step -> RandomLogs.START_MS + step * 7_654_321L),
                        Arbitraries.integers().between(-1, 3),
                        Arbitraries.integers().between(-1, 3),
                        closes ? Arbitraries.oneOf(state, Arbitraries.just(LedgerState.DONE)) : state,
                        Arbitraries.of(Work.class).injectNull(0.2))
                .as(Row::new);
    }

    static EventLog log(Rows rows) {
        EventLogBuilder log = new EventLogBuilder().closes(rows.closes());
        for (int n = 0; n < 3; n++) {
            log.cases().number("case " + n);
        }
        for (Row row : rows.rows()) {
            log.add(row.caseNo(), row.atMs(), row.state()).to(row.unit(), row.person());
            if (row.state() == LedgerState.AWAITING_OUTSIDE) {
                log.outside(row.person());
            }
            if (row.work() != null) {
                log.work(row.work());
            }
        }
        return log.build();
    }
}
