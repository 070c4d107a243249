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
import org.jspecify.annotations.Nullable;

/// A case that took long, as a strip: its stretches in order, each with whom it is charged to.
///
/// @param open whether it is not done yet
record SlowCase(String name, String kind, long totalMs, boolean open, List<Stretch> stretches) {
    private static final int SHOWN = 12;
    /// What is shorter than one in so many of the whole is no wider than a hair on the widest screen.
    private static final int HAIRS = 600;

    /// @param state null for several short stretches in a row that are drawn as one
    /// @param by `unit`, `unit/person` or the party outside; empty for nobody, and for several
    /// @param pieces how many stretches it is
    record Stretch(@Nullable LedgerState state, String by, String from, long ms, int pieces) {
        boolean isShort(long totalMs) {
            return ms < totalMs / HAIRS || state == null;
        }

        /// Both as one; they follow each other.
        Stretch with(Stretch next) {
            boolean same = state != null && state == next.state && by.equals(next.by);
            return same
                    ? new Stretch(state, by, from, ms + next.ms, 1)
                    : new Stretch(null, "", from, ms + next.ms, pieces + next.pieces);
        }
    }

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
            add(stretches, new Stretch(state, by, ReportFacts.instant(ledger.fromMs(i)), ms, 1), totalMs);
        }
        LedgerState last = analysis.holders().state(log.endOf(caseNo) - 1);
        int kind = log.kindOf(caseNo);
        return new SlowCase(
                log.caseNames().get(caseNo),
                kind < 0 ? "" : log.kindNames().get(kind),
                totalMs,
                last != LedgerState.DONE && log.closes(),
                stretches);
    }

    private static void add(List<Stretch> stretches, Stretch next, long totalMs) {
        if (stretches.isEmpty()) {
            stretches.add(next);
            return;
        }
        Stretch last = stretches.getLast();
        boolean same = last.state() == next.state() && last.by().equals(next.by());
        if (same || (last.isShort(totalMs) && next.isShort(totalMs))) {
            stretches.set(stretches.size() - 1, last.with(next));
        } else {
            stretches.add(next);
        }
    }
}
