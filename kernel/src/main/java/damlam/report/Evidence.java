package damlam.report;

import damlam.detect.Against;
import damlam.detect.Figure;
import damlam.detect.Signal;
import damlam.eventlog.EventLog;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.results.Analysis;
import damlam.results.PartyNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// One signal with the moves that show it, what was measured, and what speaks against it.
///
/// @param by `unit` or `unit/person`; empty where nobody is named
/// @param figure as in [Signal#figure]
record Evidence(String caseName, String by, Figure figure, List<Move> moves, List<Weight> against) {
    /// More moves than these are not read.
    private static final int MOST = 14;

    /// Something that speaks against it, with its figure.
    record Weight(Against.Factor factor, Figure figure) {}

    /// @param seq its number in the case, from 1
    /// @param to whoever it is directed to; in a foreign log who holds the case after it
    /// @param shows whether it is one of those that show the signal
    /// @param ground as the log gives it, empty if none
    /// @param stance of a REPLY that tells one, else empty
    /// @param evidence pieces of evidence that came with a PROGRESS, else -1
    record Move(
            int seq,
            String at,
            String activity,
            String by,
            String to,
            boolean shows,
            String ground,
            String stance,
            int evidence) {}

    static Evidence of(Analysis analysis, Signal signal) {
        EventLog log = analysis.log();
        PartyNames names = new PartyNames(log);
        int first = log.firstOf(signal.caseNo());
        Set<Integer> showing = new HashSet<>(signal.events());
        return new Evidence(
                log.caseNames().get(signal.caseNo()),
                names.partyIfKnown(signal.named()),
                signal.figure(),
                positions(signal.events(), log.endOf(signal.caseNo()) - first).stream()
                        .map(at -> move(log, names, first, at, showing.contains(at)))
                        .toList(),
                signal.against().stream()
                        .map(against -> new Weight(against.factor(), against.figure()))
                        .distinct()
                        .toList());
    }

    /// From the move before the first that shows it to the one after the last; where that is much, only those that
    /// show it and these two; where even these are many, the first and the last of them.
    private static List<Integer> positions(List<Integer> events, int size) {
        if (events.isEmpty()) {
            return List.of();
        }
        int from = Math.max(0, events.getFirst() - 1);
        int end = Math.min(size, events.getLast() + 2);
        if (end - from <= MOST) {
            return IntStream.range(from, end).boxed().toList();
        }
        List<Integer> some = IntStream.concat(
                        IntStream.of(from, end - 1), events.stream().mapToInt(Integer::intValue))
                .sorted()
                .distinct()
                .boxed()
                .toList();
        if (some.size() <= MOST) {
            return some;
        }
        List<Integer> few = new ArrayList<>(some.subList(0, MOST / 2));
        few.addAll(some.subList(some.size() - MOST / 2, some.size()));
        return few;
    }

    private static Move move(EventLog log, PartyNames names, int first, int at, boolean shows) {
        int event = first + at;
        int activity = log.activity(event);
        int ground = log.hasMoves() ? log.ground(event) : -1;
        boolean progress = log.hasMoves() && log.move(event) == MoveKind.PROGRESS;
        return new Move(
                at + 1,
                ReportFacts.instant(log.atMs(event)),
                activity < 0 ? "" : log.activityNames().get(activity),
                log.hasMoves() ? names.partyIfKnown(log.actor(event)) : "",
                names.partyIfKnown(log.to(event)),
                shows,
                ground < 0 ? "" : log.groundNames().get(ground),
                log.hasMoves() ? log.stance(event).map(Stance::name).orElse("") : "",
                progress ? log.evidence(event) : -1);
    }
}
