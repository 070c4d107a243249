package damlam.report;

import damlam.detect.Against;
import damlam.detect.Signal;
import damlam.detect.SignalKind;
import damlam.eventlog.EventLog;
import damlam.peers.Comparison;
import damlam.peers.Verdict;
import damlam.results.Analysis;
import damlam.results.PartyNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The signals: how many of each kind, and the strongest of each with the moves that show it and what speaks
/// against it.
///
/// @param counts one a kind that was looked for, in the order of kinds
record Signals(long found, long cases, List<Count> counts) {
    private static final int SHOWN = 4;
    /// Of a long case, the moves around those that show the signal.
    private static final int AROUND = 12;
    /// Of a signal that thousands of moves show, the first ones: nobody reads more, and the page must open.
    private static final int MOST_SHOWING = 40;

    /// @param explained those that something speaks against; they count against nobody
    /// @param above parties that stand above the limits, of all levels
    record Count(SignalKind kind, long found, long explained, int judged, int above, List<Shown> strongest) {}

    /// @param by `unit` or `unit/person`; empty where nobody is named
    record Shown(String caseName, String by, double strength, List<Move> moves, List<String> against) {}

    /// @param seq its number in the case, from 1
    /// @param shows whether it is one of those that show the signal
    record Move(int seq, String at, String activity, String by, String to, boolean shows) {}

    static Signals of(Analysis analysis) {
        Map<SignalKind, List<Signal>> byKind = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            if (!analysis.findings().skipped().containsKey(kind)) {
                byKind.put(kind, new ArrayList<>());
            }
        }
        analysis.findings()
                .signals()
                .forEach(signal -> byKind.computeIfAbsent(signal.kind(), kind -> new ArrayList<>())
                        .add(signal));
        List<Count> counts = new ArrayList<>();
        byKind.forEach((kind, signals) -> counts.add(count(analysis, kind, signals)));
        long cases = analysis.findings().signals().stream()
                .mapToInt(Signal::caseNo)
                .distinct()
                .count();
        return new Signals(analysis.findings().signals().size(), cases, counts);
    }

    private static Count count(Analysis analysis, SignalKind kind, List<Signal> signals) {
        List<Comparison> own = analysis.comparisons().stream()
                .filter(comparison -> comparison.signal() == kind)
                .toList();
        return new Count(
                kind,
                signals.size(),
                signals.stream().filter(Signal::isExplained).count(),
                own.stream().mapToInt(Comparison::judged).sum(),
                own.stream()
                        .mapToInt(comparison -> (int) comparison.verdicts().stream()
                                .filter(verdict -> verdict.standing() == Verdict.Standing.ABOVE)
                                .count())
                        .sum(),
                signals.stream()
                        .sorted(Comparator.comparingDouble((Signal signal) -> -signal.strength())
                                .thenComparingInt(Signal::caseNo))
                        .limit(SHOWN)
                        .map(signal -> shown(analysis, signal))
                        .toList());
    }

    private static Shown shown(Analysis analysis, Signal signal) {
        EventLog log = analysis.log();
        PartyNames names = new PartyNames(log);
        int first = log.firstOf(signal.caseNo());
        int size = log.endOf(signal.caseNo()) - first;
        List<Integer> events = signal.events();
        int from = events.isEmpty() ? 0 : Math.max(0, events.getFirst() - 1);
        int end = events.isEmpty() ? 0 : Math.min(size, events.getLast() + 2);
        Set<Integer> showing = new HashSet<>(events.subList(0, Math.min(events.size(), MOST_SHOWING)));
        events.stream().skip(Math.max(0, events.size() - 1L)).forEach(showing::add);
        List<Move> moves = new ArrayList<>();
        for (int i = from; i < end; i++) {
            // Between moves that are far apart only those that show it are given.
            boolean near = end - from <= AROUND || i == from || i == end - 1;
            if (near || showing.contains(i)) {
                moves.add(move(log, names, first, i, showing.contains(i)));
            }
        }
        return new Shown(
                log.caseNames().get(signal.caseNo()),
                names.partyIfKnown(signal.named()),
                signal.strength(),
                moves,
                signal.against().stream()
                        .map(Against::factor)
                        .map(Enum::name)
                        .distinct()
                        .toList());
    }

    private static Move move(EventLog log, PartyNames names, int first, int at, boolean shows) {
        int event = first + at;
        int activity = log.activity(event);
        return new Move(
                at + 1,
                ReportFacts.instant(log.atMs(event)),
                activity < 0 ? "" : log.activityNames().get(activity),
                log.hasMoves() ? names.partyIfKnown(log.actor(event)) : "",
                names.partyIfKnown(log.to(event)),
                shows);
    }
}
