package damlam.report;

import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.ledger.Ledger;
import damlam.results.Analysis;
import damlam.results.PartyNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// A case that took long, as a strip: its stretches in order, each with whom it is charged to.
///
/// @param open whether it is not done yet
record SlowCase(String name, String kind, long totalMs, boolean open, List<Stretch> stretches) {
    private static final int SHOWN = 12;
    /// What is shorter than one in so many of the whole is no wider than a hair and goes with the stretch
    /// before it.
    private static final int HAIRS = 1_500;

    /// @param by `unit`, `unit/person` or the party outside; empty for nobody
    record Stretch(LedgerState state, String by, String from, long ms) {}

    static List<SlowCase> of(Analysis analysis, Clock clock) {
        Ledger ledger = analysis.ledger();
        record Length(int caseNo, long ms) {}
        Comparator<Length> shorter = Comparator.comparingLong(Length::ms)
                .thenComparing(Comparator.comparingInt(Length::caseNo).reversed());
        PriorityQueue<Length> longest = new PriorityQueue<>(shorter);
        for (int caseNo = 0; caseNo < ledger.cases(); caseNo++) {
            longest.add(new Length(caseNo, length(ledger, caseNo, clock)));
            if (longest.size() > SHOWN) {
                longest.remove();
            }
        }
        return longest.stream()
                .filter(length -> length.ms() > 0)
                .sorted(shorter.reversed())
                .map(length -> of(analysis, clock, length.caseNo(), length.ms()))
                .toList();
    }

    private static long length(Ledger ledger, int caseNo, Clock clock) {
        long ms = 0;
        for (int i = ledger.firstOf(caseNo); i < ledger.endOf(caseNo); i++) {
            ms += ledger.state(i) == LedgerState.DONE ? 0 : clock.of(ledger, i);
        }
        return ms;
    }

    private static SlowCase of(Analysis analysis, Clock clock, int caseNo, long totalMs) {
        Ledger ledger = analysis.ledger();
        EventLog log = analysis.log();
        PartyNames names = new PartyNames(log);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = ledger.firstOf(caseNo); i < ledger.endOf(caseNo); i++) {
            LedgerState state = ledger.state(i);
            long ms = state == LedgerState.DONE ? 0 : clock.of(ledger, i);
            if (ms == 0) {
                continue;
            }
            String by = names.charged(ledger.charged(i), ledger.outside(i), state);
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null
                    && (ms < totalMs / HAIRS
                            || (last.state() == state && last.by().equals(by)))) {
                stretches.set(stretches.size() - 1, new Stretch(last.state(), last.by(), last.from(), last.ms() + ms));
            } else {
                stretches.add(new Stretch(state, by, ReportFacts.instant(ledger.fromMs(i)), ms));
            }
        }
        int last = ledger.endOf(caseNo) - 1;
        int kind = log.kindOf(caseNo);
        return new SlowCase(
                log.caseNames().get(caseNo),
                kind < 0 ? "" : log.kindNames().get(kind),
                totalMs,
                ledger.state(last) != LedgerState.DONE && log.closes(),
                stretches);
    }
}
