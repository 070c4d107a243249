package damlam.report;

import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.ledger.Holders;
import damlam.ledger.Level;
import damlam.ledger.PingPong;
import damlam.results.Analysis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How cases went between units. A handover to a unit that had held the case before is a return, whatever it
/// is called; every other goes on.
///
/// @param units those with the most handovers, in the order in which cases usually pass them
/// @param moves between two of these units
/// @param handovers all there are, of all units
/// @param returns how many of them went back
/// @param pairs the pairs between which cases went to and fro most often
/// @param pingPong all occurrences, of all pairs
record Flow(
        List<String> units,
        List<Between> moves,
        long handovers,
        long returns,
        List<Pair> pairs,
        long pingPong,
        long pingPongCases) {
    /// As many as an eye can follow.
    private static final int UNITS = 14;

    private static final int PAIRS = 12;

    /// @param from,to places in `units`
    record Between(int from, int to, long on, long back) {}

    /// @param a,b places in `units`, -1 for a unit that is not among them
    /// @param noWork of the occurrences those in which the middle unit did nothing, as far as the log can
    /// tell
    record Pair(String nameA, String nameB, int a, int b, long occurrences, long cases, long noWork, long worked) {}

    private static final class Counted {
        private final Map<Long, long[]> between = new HashMap<>();
        private final long[] weight;
        /// Sum of the places in which a case reached a unit, and how often.
        private final long[] place;
        private final long[] visits;
        private long handovers;
        private long returns;

        Counted(int units) {
            weight = new long[units];
            place = new long[units];
            visits = new long[units];
        }

        void add(int from, int to, boolean back) {
            handovers++;
            returns += back ? 1 : 0;
            between.computeIfAbsent((long) from << 32 | to, key -> new long[2])[back ? 1 : 0]++;
            weight[from]++;
            weight[to]++;
        }
    }

    static Flow of(Analysis analysis) {
        EventLog log = analysis.log();
        Counted counted = count(analysis.holders(), log);
        int[] shown = IntStream.range(0, counted.weight.length)
                .filter(unit -> counted.weight[unit] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer unit) -> -counted.weight[unit])
                        .thenComparingInt(unit -> unit))
                .limit(UNITS)
                .sorted(Comparator.comparingDouble(
                                (Integer unit) -> counted.place[unit] / (double) Math.max(1, counted.visits[unit]))
                        .thenComparingInt(unit -> unit))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] placeOf = new int[counted.weight.length];
        Arrays.fill(placeOf, -1);
        for (int i = 0; i < shown.length; i++) {
            placeOf[shown[i]] = i;
        }
        List<Between> moves = new ArrayList<>();
        counted.between.forEach((key, counts) -> {
            int from = placeOf[(int) (key >>> 32)];
            int to = placeOf[key.intValue()];
            if (from >= 0 && to >= 0) {
                moves.add(new Between(from, to, counts[0], counts[1]));
            }
        });
        moves.sort(Comparator.comparingInt(Between::from).thenComparingInt(Between::to));
        PingPong pingPong = analysis.pingPong(Level.UNIT);
        return new Flow(
                Arrays.stream(shown).mapToObj(log.unitNames()::get).toList(),
                moves,
                counted.handovers,
                counted.returns,
                pairs(pingPong, log, placeOf),
                pingPong.occurrences(),
                pingPong.cases());
    }

    private static Counted count(Holders holders, EventLog log) {
        Counted counted = new Counted(log.unitNames().size());
        BitSet held = new BitSet();
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            held.clear();
            int before = -1;
            int reached = 0;
            for (int i = log.firstOf(caseNo); i < log.endOf(caseNo); i++) {
                int unit = holders.unit(i);
                if (unit < 0 || unit == before || holders.state(i) == LedgerState.DONE) {
                    continue;
                }
                if (before >= 0) {
                    counted.add(before, unit, held.get(unit));
                }
                if (!held.get(unit)) {
                    counted.place[unit] += reached++;
                    counted.visits[unit]++;
                    held.set(unit);
                }
                before = unit;
            }
        }
        return counted;
    }

    private static List<Pair> pairs(PingPong pingPong, EventLog log, int[] placeOf) {
        return pingPong.list().stream()
                .sorted(Comparator.comparingLong((PingPong.Pair pair) -> -pair.occurrences())
                        .thenComparingInt(PingPong.Pair::a)
                        .thenComparingInt(PingPong.Pair::b))
                .limit(PAIRS)
                .map(pair -> new Pair(
                        log.unitNames().get(pair.a()),
                        log.unitNames().get(pair.b()),
                        placeOf[pair.a()],
                        placeOf[pair.b()],
                        pair.occurrences(),
                        pair.cases(),
                        pair.noWork(),
                        pair.worked() + pair.completed()))
                .toList();
    }
}
