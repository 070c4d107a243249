package damlam.report;

import damlam.detect.Signal;
import damlam.detect.SignalKind;
import damlam.results.Analysis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The signals: how many of each kind, and some of each with their evidence.
///
/// @param found signals to ask about, in how many `cases`
/// @param daring deeds to commend, in how many `daringCases`
/// @param counts one a kind that was looked for, in the order of kinds
record Signals(long found, long cases, long daring, long daringCases, List<Count> counts) {
    private static final int SHOWN = 4;

    /// The strongest of those that nothing speaks against and the strongest of the others: as something that speaks
    /// against a signal halves its strength, the strongest of all would hardly ever show any of it.
    ///
    /// @param explained how many something speaks against; they count against nobody
    /// @param plain of the others, those shown, the strongest first
    /// @param weighed of the explained, those shown
    record Count(SignalKind kind, long found, long explained, List<Evidence> plain, List<Evidence> weighed) {}

    private record Ranked(Signal signal, int at) {
        /// The weakest first; of equals the one that comes later in the log.
        static final Comparator<Ranked> WEAKEST = Comparator.comparingDouble(
                        (Ranked ranked) -> ranked.signal().strength())
                .thenComparing(Comparator.comparingInt(Ranked::at).reversed());
    }

    /// What is known of one kind while all signals are gone through once.
    private static final class Seen {
        private long found;
        private long explained;
        private final PriorityQueue<Ranked> plain = new PriorityQueue<>(Ranked.WEAKEST);
        private final PriorityQueue<Ranked> weighed = new PriorityQueue<>(Ranked.WEAKEST);

        void add(Signal signal, int at) {
            found++;
            explained += signal.isExplained() ? 1 : 0;
            PriorityQueue<Ranked> strongest = signal.isExplained() ? weighed : plain;
            strongest.add(new Ranked(signal, at));
            if (strongest.size() > SHOWN) {
                strongest.remove();
            }
        }

        /// Half of each, more of one where there are fewer of the other.
        Count count(Analysis analysis, SignalKind kind) {
            int ofWeighed = Math.min(weighed.size(), Math.max(SHOWN / 2, SHOWN - plain.size()));
            return new Count(
                    kind,
                    found,
                    explained,
                    strongest(analysis, plain, SHOWN - ofWeighed),
                    strongest(analysis, weighed, ofWeighed));
        }

        private static List<Evidence> strongest(Analysis analysis, PriorityQueue<Ranked> queue, int most) {
            return queue.stream()
                    .sorted(Ranked.WEAKEST.reversed())
                    .limit(most)
                    .map(ranked -> Evidence.of(analysis, ranked.signal()))
                    .toList();
        }
    }

    static Signals of(Analysis analysis) {
        Map<SignalKind, Seen> byKind = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            if (!analysis.findings().skipped().containsKey(kind)) {
                byKind.put(kind, new Seen());
            }
        }
        BitSet cases = new BitSet();
        BitSet daringCases = new BitSet();
        int at = 0;
        long daring = 0;
        for (Signal signal : analysis.findings().signals()) {
            byKind.computeIfAbsent(signal.kind(), kind -> new Seen()).add(signal, at++);
            daring += signal.kind().isDaring() ? 1 : 0;
            (signal.kind().isDaring() ? daringCases : cases).set(signal.caseNo());
        }
        List<Count> counts = new ArrayList<>();
        byKind.forEach((kind, seen) -> counts.add(seen.count(analysis, kind)));
        return new Signals(at - daring, cases.cardinality(), daring, daringCases.cardinality(), counts);
    }
}
